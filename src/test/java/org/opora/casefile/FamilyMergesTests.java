package org.opora.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.casefile.FamilyMerges.Undone;
import org.opora.registry.Consents;
import org.opora.registry.Families;
import org.opora.registry.MergeRefused;
import org.opora.registry.MergeRefused.Why;
import org.opora.registry.NewFamily;
import org.opora.registry.NewPerson;
import org.opora.registry.PeopleSearch;
import org.opora.registry.Person;
import org.opora.registry.Snils;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class FamilyMergesTests {

    private static final LocalDate BORN = LocalDate.of(2019, 4, 5);

    @Autowired
    FamilyMerges merges;

    @Autowired
    Families families;

    @Autowired
    Consents consents;

    @Autowired
    SupportCases cases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    PeopleSearch search;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    JdbcClient jdbc;

    private UUID kept;
    private UUID joined;
    private String keptCase;
    private String joinedCase;

    @BeforeEach
    void oneFamilyIsRegisteredTwice() {
        somebody.is("supervisor", "supervisor", "north");
        kept = register("Ковалёва", "Ленина 5-3", person("MOTHER", "Ковалёва Анна", LocalDate.of(1990, 1, 2), null));
        joined = register(
                "Коволева",
                "Ленина 5-3",
                person("MOTHER", "Ковалёва Анна", LocalDate.of(1990, 1, 2), null),
                person("CHILD", "Ковалёв Пётр", BORN, Snils.parse("112-233-445 95")));
        keptCase = openCase(kept);
        joinedCase = openCase(joined);
    }

    @Test
    void joinsMembersAndCasesAndNotesItInBothChronologies() {
        UUID merge = merges.merge(kept, joined, "The same address");

        assertThat(families.find(joined).orElseThrow().id()).isEqualTo(kept);
        assertThat(families.find(kept).orElseThrow().members())
                .extracting(Person::fullName)
                .containsExactly("Ковалёва Анна", "Ковалёв Пётр");
        assertThat(cases.ofFamily(kept)).extracting(SupportCase::number).containsExactly(keptCase, joinedCase);
        for (String number : List.of(keptCase, joinedCase)) {
            assertThat(caseFile.chronology(number))
                    .filteredOn(entry -> entry.kind().equals("FAMILY_MERGED"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.content()).containsEntry("merge", merge.toString()));
        }
    }

    @Test
    void givesEverythingBackExactly() {
        String before = members();
        UUID merge = merges.merge(kept, joined, "The same address");
        assertThat(members()).isNotEqualTo(before);

        Undone undone = merges.undo(merge, "Two sisters");

        assertThat(members()).isEqualTo(before);
        assertThat(undone).isEqualTo(new Undone(List.of(joinedCase), List.of(), 0));
        assertThat(cases.get(keptCase).family()).isEqualTo(kept);
        assertThat(cases.get(joinedCase).family()).isEqualTo(joined);
        assertThat(families.find(joined).orElseThrow().members()).hasSize(2);
        assertThat(search.search("Коволева Пётр").found().get(0).family().id()).isEqualTo(joined);
        for (String number : List.of(keptCase, joinedCase)) {
            assertThat(caseFile.chronology(number))
                    .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("FAMILY_MERGE_UNDONE"));
        }
    }

    @Test
    void leavesWhatCameSinceWithTheFamilyThatWasKept() {
        UUID merge = merges.merge(kept, joined, "The same address");
        String since = openCase(joined);

        assertThat(merges.undo(merge, "Two sisters").casesSince()).containsExactly(since);
        assertThat(cases.get(since).family()).isEqualTo(kept);
    }

    @Test
    void keepsConsentsOfBothEntriesOfAPersonWithinReach() {
        UUID mother = families.find(joined).orElseThrow().members().get(0).id();
        consents.give(mother, "HEALTH", "REFERRAL", null);

        UUID merge = merges.merge(kept, joined, "The same address");
        assertThat(consents.of(kept)).hasSize(1);
        assertThat(families.member(kept, mother)).map(Person::fullName).contains("Ковалёва Анна");
        consents.withdrawAll(kept);
        assertThat(consents.given(mother, "HEALTH", "REFERRAL")).isFalse();

        merges.undo(merge, "Two sisters");
        assertThat(consents.of(kept)).isEmpty();
        assertThat(consents.of(joined)).hasSize(1);
    }

    @Test
    void refusesTwoFamiliesUnderSupport() {
        cases.takeOn(keptCase, "anna", null);
        cases.takeOn(joinedCase, "olga", null);

        assertThat(merges.preview(kept, joined).against()).containsExactly(Why.TWO_SUPPORTED);
        refuses(Why.TWO_SUPPORTED, () -> merges.merge(kept, joined, "The same"));
    }

    @Test
    void refusesCareLeavers() {
        String leaver = cases.open(CaseKind.CARE_LEAVER, "north");
        cases.attachFamily(leaver, joined);

        refuses(Why.CARE_LEAVER, () -> merges.merge(kept, joined, "The same"));
    }

    @Test
    void joinsTwoEntriesOfOneCareLeaver() {
        UUID first = leaver();
        UUID second = leaver();

        merges.merge(first, second, "Entered twice");

        assertThat(families.find(second).orElseThrow().members())
                .singleElement()
                .satisfies(person -> assertThat(person.role()).isEqualTo("SELF"));
    }

    private UUID leaver() {
        UUID household = register("Громов", "Мира 2", person("SELF", "Громов Олег", LocalDate.of(2007, 3, 4), null));
        cases.attachFamily(cases.open(CaseKind.CARE_LEAVER, "north"), household);
        return household;
    }

    @Test
    void refusesOneFamilyAndFamiliesOfTwoOrganisations() {
        merges.merge(kept, joined, "The same");
        refuses(Why.SAME, () -> merges.merge(joined, kept, "The same"));
        UUID other = families.register(new NewFamily("Ковалёва", "Ленина 5", null, null, "south", List.of()))
                .id();
        somebody.is("supervisor", "supervisor", "north", "south");
        refuses(Why.OTHER_ORGANISATION, () -> merges.merge(kept, other, "The same"));
    }

    @Test
    void undoesALaterMergeFirstAndNothingTwice() {
        UUID third = register("Ковалева", "Ленина 5", person("CHILD", "Ковалёва Ася", BORN, null));
        UUID first = merges.merge(kept, joined, "The same");
        UUID second = merges.merge(kept, third, "The same");

        refuses(Why.LATER_MERGE, () -> merges.undo(first, "No"));
        merges.undo(second, "No");
        merges.undo(first, "No");
        refuses(Why.ALREADY_UNDONE, () -> merges.undo(first, "No"));
        assertThat(families.find(kept).orElseThrow().members()).hasSize(1);
    }

    @Test
    void hidesFamiliesAndMergesOfOthers() {
        UUID merge = merges.merge(kept, joined, "The same");
        somebody.is("supervisor2", "supervisor", "south");

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> merges.merge(kept, joined, "x"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> merges.undo(merge, "x"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> merges.preview(kept, joined));
    }

    @Test
    void saysThatTheyWereToldApart() {
        families.tellApart(joined, List.of(kept));

        assertThat(merges.preview(kept, joined).toldApart()).isTrue();
    }

    @Test
    void keepsReasonsUnreadable() {
        UUID merge = merges.merge(kept, joined, "Одна и та же мать");
        merges.undo(merge, "Двоюродные сёстры");

        assertThat(jdbc.sql("select string_agg(t::text, ' ') from registry.family_merge t")
                        .query(String.class)
                        .single())
                .doesNotContain("мать", "сёстры")
                .contains("supervisor");
    }

    private static void refuses(Why why, ThrowingCallable call) {
        assertThatExceptionOfType(MergeRefused.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private String members() {
        return jdbc.sql("select string_agg(t::text, ' ' order by t) from registry.family_member t")
                .query(String.class)
                .single();
    }

    private String openCase(UUID family) {
        String number = cases.open(CaseKind.FAMILY_PATRONAGE, "north");
        cases.attachFamily(number, families.find(family).orElseThrow().id());
        return number;
    }

    private UUID register(String surname, String address, NewPerson... members) {
        return families.register(new NewFamily(surname, address, null, null, "north", List.of(members)))
                .id();
    }

    private static NewPerson person(String role, String name, LocalDate bornOn, @Nullable Snils snils) {
        String[] names = name.split(" ");
        return new NewPerson(role, names[0], names[1], null, bornOn, snils);
    }
}
