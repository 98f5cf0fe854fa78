package org.opora.careleaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.Entry;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.opora.registry.NewCareLeaver;
import org.opora.registry.NewPerson;
import org.opora.registry.Snils;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.opora.testing.domain.WallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DomainTest
@Import(RegisterCareLeaver.class)
class RegisterCareLeaverTests {

    private static final Snils SNILS = Snils.parse("112-233-445 95");

    @Autowired
    RegisterCareLeaver registerCareLeaver;

    @Autowired
    CareLeavers careLeavers;

    @Autowired
    SupportCases cases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    WallClock clock;

    @BeforeEach
    void intakeOfNorthIsAtWork() {
        clock.set("2026-03-02T12:00:00+03:00");
        somebody.is("intake", "intake", "north");
    }

    @Test
    void entersALeaverAndHisHousehold() {
        String number = open("north");

        CareLeaver entered = registerCareLeaver.register(number, leaver("Светлова", SNILS, "north"));

        assertThat(careLeavers.ofCase(number)).contains(entered);
        assertThat(cases.get(number).family()).isEqualTo(entered.family());
        assertThat(caseFile.chronology(number))
                .extracting(Entry::kind)
                .containsExactly("FAMILY_ATTACHED", "CARE_LEAVER_REGISTERED");
    }

    @Test
    void refusesTheSameNumberAgain() {
        String first = open("north");
        registerCareLeaver.register(first, leaver("Светлова", SNILS, "north"));

        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> registerCareLeaver.register(open("north"), leaver("Иванова", SNILS, "north")))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("snils");
                    assertThat(refused.rule()).isEqualTo("careLeaver.knownSnils");
                    assertThat(refused.arguments()).containsExactly(first);
                });
    }

    @Test
    void refusesTheSameNameAndBirthDateInOneInstitution() {
        somebody.is("intake", "intake", "north", "south");
        registerCareLeaver.register(open("north"), leaver("Алёшина", null, "north"));

        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> registerCareLeaver.register(open("north"), leaver("Алешина", null, "north")))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("careLeaver.knownName"));
        assertThat(registerCareLeaver
                        .register(open("south"), leaver("Алёшина", null, "south"))
                        .institution())
                .isEqualTo("south");
    }

    @Test
    void knowsNobodyOfOtherOrganisations() {
        registerCareLeaver.register(open("north"), leaver("Светлова", SNILS, "north"));
        somebody.is("intake2", "intake", "south");

        assertThat(careLeavers.known(leaver("Светлова", SNILS, "south"))).isEmpty();
    }

    /** Whoever is born on 29 February comes of age on 1 March of a year without one. */
    @ParameterizedTest
    @CsvSource({
        "2012-03-03, 2026-03-02, exitOn, careLeaver.ageAtExit",
        "2012-03-02, 2026-03-02, , ",
        "2004-02-29, 2028-02-28, , ",
        "2004-02-29, 2028-02-29, exitOn, careLeaver.ageAtExit",
        "2012-02-29, 2026-02-28, exitOn, careLeaver.ageAtExit",
        "2012-02-29, 2026-03-01, , ",
        "2026-03-03, 2026-03-04, bornOn, person.bornLater",
        "2010-01-01, 2009-01-01, exitOn, careLeaver.exitBeforeBirth",
        "2015-01-01, 2031-03-03, exitOn, careLeaver.exitFarAhead",
        ", 2026-03-02, bornOn, careLeaver.bornOnMissing",
    })
    void knowsWhichDatesCanBeTrue(
            @Nullable LocalDate bornOn, LocalDate exitOn, @Nullable String field, @Nullable String rule) {
        NewPerson person = new NewPerson("SELF", "Светлова", "Анна", null, bornOn, null);
        NewCareLeaver leaver =
                new NewCareLeaver(person, "Чита, Ленина 1", null, "north", exitOn, Circumstances.unknown());

        assertThat(CareLeaverRules.breaches(leaver, LocalDate.of(2026, 3, 2)).stream()
                        .map(found -> found.field() + " " + found.rule())
                        .findFirst()
                        .orElse("null null"))
                .isEqualTo(field + " " + rule);
    }

    /** In Moscow it is the third of March already. */
    @Test
    void goesByTheDayOfTheRegion() {
        Circumstances movedIn =
                new Circumstances("OWN_HOUSING", "NONE", "EMPLOYED", "ENTITLED", "OWN", LocalDate.of(2026, 3, 3), null);
        clock.set("2026-03-02T20:59:00Z");
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> registerCareLeaver.register(open("north"), leaver("Светлова", movedIn)))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("careLeaver.movedInLater"));

        clock.set("2026-03-02T21:01:00Z");

        assertThat(registerCareLeaver
                        .register(open("north"), leaver("Светлова", movedIn))
                        .circumstances())
                .isEqualTo(movedIn);
    }

    @Test
    void knowsWhichCircumstancesCanBeTrue() {
        Circumstances odd = new Circumstances(
                "MARS", "NONE", "LAZY", "ENTITLED", "OWN", LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3));

        assertThat(CareLeaverRules.breaches(leaver("Светлова", odd), LocalDate.of(2026, 3, 2)))
                .extracting(Finding::field)
                .containsExactly("movedInOn", "tenancyUntil", "destination", "work");
    }

    private String open(String institution) {
        return cases.open(CaseKind.CARE_LEAVER, institution);
    }

    private static NewCareLeaver leaver(String lastName, Circumstances circumstances) {
        NewPerson person = new NewPerson("SELF", lastName, "Анна", null, LocalDate.of(2008, 5, 5), null);
        return new NewCareLeaver(person, "Чита, Ленина 1", null, "north", LocalDate.of(2026, 6, 30), circumstances);
    }

    private static NewCareLeaver leaver(String lastName, @Nullable Snils snils, String institution) {
        NewPerson person = new NewPerson("SELF", lastName, "Анна", null, LocalDate.of(2008, 5, 5), snils);
        return new NewCareLeaver(
                person, "Чита, Ленина 1", null, institution, LocalDate.of(2026, 6, 30), Circumstances.unknown());
    }
}
