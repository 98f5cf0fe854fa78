package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.opora.testing.domain.WallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class FamilyRegisterTests {

    private static final Snils SNILS = Snils.parse("112-233-445 95");
    private static final LocalDate BORN = LocalDate.of(2019, 4, 5);

    @Autowired
    Families families;

    @Autowired
    Consents consents;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    WallClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void intakeOfNorthIsAtWork() {
        clock.set("2026-03-02T12:00:00+03:00");
        somebody.is("intake", "intake", "north");
    }

    @Test
    void keepsAFamilyWithItsMembers() {
        Family kept = families.register(family("Иванова", "ул. Ленина, д. 5, кв. 3", child(SNILS)));

        Family found = families.find(kept.id()).orElseThrow();
        assertThat(found.surname()).isEqualTo("Иванова");
        assertThat(found.phone()).isEqualTo("8 914 123-45-67");
        assertThat(found.members()).singleElement().satisfies(child -> {
            assertThat(child.fullName()).isEqualTo("Иванов Пётр");
            assertThat(child.bornOn()).isEqualTo(BORN);
            assertThat(child.snils()).isEqualTo(SNILS);
        });
    }

    @Test
    void keepsNothingReadableInTheDatabase() {
        families.register(family("Иванова", "ул. Ленина, д. 5, кв. 3", child(SNILS)));

        assertThat(dump("registry.family")).doesNotContain("Иванов", "Ленина", "914");
        assertThat(dump("registry.person")).doesNotContain("Иванов", "11223344595", "2019");
    }

    @Test
    void hidesFamiliesOfOthers() {
        UUID id = families.register(family("Иванова", "Ленина 5-3")).id();
        somebody.is("intake2", "intake", "south");

        assertThat(families.find(id)).isEmpty();
        assertThat(families.alike(family("Иванова", "Ленина 5-3"))).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> families.merge(id, id, "one"));
    }

    @Test
    void showsAllFamiliesToBackgroundWork() {
        UUID id = families.register(family("Иванова", "Ленина 5-3")).id();
        somebody.isNobody();

        assertThat(families.find(id)).isPresent();
    }

    @Test
    void findsFamiliesAlikeBestFirst() {
        families.register(new NewFamily("Иванов", "Мира 1", null, null, "north", List.of()));
        families.register(family("Иванова", "г. Чита, ул. Ленина, д. 5, кв. 3"));
        families.register(new NewFamily("Петрова", "Мира 9", null, null, "north", List.of(child(SNILS))));

        List<Likeness> alike = families.alike(family("Ивановы", "Чита Ленина 5-3", child(SNILS)));

        assertThat(alike)
                .extracting(Likeness::reasons)
                .containsExactly(
                        List.of("SNILS", "NAME_AND_BIRTH_DATE"),
                        List.of("SURNAME_AND_ADDRESS", "PHONE"),
                        List.of("SURNAME"));
        assertThat(alike).extracting(Likeness::score).containsExactly(100, 85, 30);
    }

    @Test
    void findsAChildWithoutNumberByNameAndBirthDate() {
        families.register(new NewFamily("Петрова", "Мира 9", null, null, "north", List.of(child(null))));

        assertThat(families.alike(new NewFamily("Ким", "Мира 2", null, null, "north", List.of(child(null)))))
                .singleElement()
                .satisfies(likeness -> assertThat(likeness.reasons()).containsExactly("NAME_AND_BIRTH_DATE"));
    }

    @Test
    void knowsAPersonAgainByNumber() {
        UUID first = families.register(family("Иванова", "Ленина 5-3", child(SNILS)))
                .members()
                .get(0)
                .id();
        UUID second = families.register(family("Петрова", "Мира 9", child(SNILS)))
                .members()
                .get(0)
                .id();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void joinsTwoFamiliesAndKeepsBothHistories() {
        Family kept = families.register(family("Иванова", "Ленина 5-3", child(SNILS)));
        Family joined = families.register(family("Иванова", "Ленина 5-3", child(SNILS), mother()));

        families.merge(kept.id(), joined.id(), "The same address");

        assertThat(families.find(joined.id()).orElseThrow().id()).isEqualTo(kept.id());
        assertThat(families.find(kept.id()).orElseThrow().members())
                .extracting(Person::role)
                .containsExactly("MOTHER", "CHILD");
        assertThat(families.alike(family("Иванова", "Ленина 5-3"))).hasSize(1);
        assertThat(dump("registry.family_merge"))
                .doesNotContain("The same address")
                .contains("intake");
    }

    @Test
    void givesAndWithdrawsConsents() {
        Family family = families.register(family("Иванова", "Ленина 5-3", mother()));
        UUID mother = family.members().get(0).id();
        consents.give(mother, "HEALTH", "REFERRAL", LocalDate.of(2026, 3, 2));

        assertThat(consents.given(mother, "HEALTH", "REFERRAL")).isTrue();
        assertThat(consents.given(mother, "HEALTH", "INFORMATION_REQUEST")).isFalse();
        assertThat(consents.given(mother, "EMPLOYMENT", "REFERRAL")).isFalse();

        consents.withdrawAll(family.id());

        assertThat(consents.given(mother, "HEALTH", "REFERRAL")).isFalse();
        assertThat(consents.of(family.id())).singleElement().satisfies(consent -> {
            assertThat(consent.givenOn()).isEqualTo("2026-03-02");
            assertThat(consent.withdrawnOn()).isEqualTo("2026-03-02");
        });
    }

    @Test
    void endsAConsentAfterItsLastDay() {
        UUID mother = families.register(family("Иванова", "Ленина 5-3", mother()))
                .members()
                .get(0)
                .id();
        consents.give(mother, "HEALTH", "REFERRAL", LocalDate.of(2026, 3, 2));
        clock.set("2026-03-03T00:30:00+03:00");

        assertThat(consents.given(mother, "HEALTH", "REFERRAL")).isFalse();
    }

    private String dump(String table) {
        return jdbc.sql("select string_agg((to_jsonb(t) - 'search_keys')::text, ' ') from " + table + " t")
                .query(String.class)
                .single();
    }

    private static NewFamily family(String surname, String address, NewPerson... members) {
        return new NewFamily(surname, address, "76701000", "8 914 123-45-67", "north", List.of(members));
    }

    private static NewPerson child(@Nullable Snils snils) {
        return new NewPerson("CHILD", "Иванов", "Пётр", null, BORN, snils);
    }

    private static NewPerson mother() {
        return new NewPerson("MOTHER", "Иванова", "Мария", "Петровна", LocalDate.of(1990, 1, 2), null);
    }
}
