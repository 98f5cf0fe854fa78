package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.calendar.DateRange;
import org.opora.registry.CareLeaverFigures.Standing;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.opora.testing.domain.WallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@DomainTest
@TestPropertySource(properties = "opora.zone=Asia/Chita")
class CareLeaverFiguresTests {

    private static final Set<String> BOTH = Set.of("north", "south");
    private static final DateRange YEAR = new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private static final Snils SNILS = Snils.parse("112-233-445 95");

    @Autowired
    CareLeaverFigures figures;

    @Autowired
    CareLeavers leavers;

    @Autowired
    Families families;

    @Autowired
    SomebodyAtWork somebody;

    @Autowired
    WallClock clock;

    private int entered;

    @BeforeEach
    void itIsMarchInChita() {
        clock.set("2026-03-02T12:00:00+09:00");
        somebody.isNobody();
    }

    @Test
    void exitsLieWithinThePeriodBothEndsIncluded() {
        enter("north", "2025-12-31", "2007-05-05", null);
        enter("north", "2026-01-01", "2008-05-05", null);
        enter("south", "2026-12-31", "2008-06-06", null);
        enter("south", "2027-01-01", "2009-05-05", null);
        enter("west", "2026-06-01", "2008-07-07", null);

        assertThat(figures.exits(BOTH, YEAR).values()).containsExactlyInAnyOrder("north", "south");
        assertThat(figures.exits(Set.of("north"), YEAR).values()).containsExactly("north");
        assertThat(figures.exits(Set.of(), YEAR)).isEmpty();
    }

    @Test
    void aPersonOfTwoInstitutionsIsOneAndOfTheLaterExit() {
        String first = enter("north", "2026-02-01", "2008-05-05", SNILS);
        String second = enter("south", "2026-06-01", "2008-05-05", SNILS);

        assertThat(figures.exits(BOTH, YEAR).values()).containsExactly("south");
        assertThat(figures.exits(Set.of("north"), YEAR).values()).containsExactly("north");
        Map<String, UUID> persons = figures.personsOf(List.of(first, second, "FP-2026-000001"));
        assertThat(persons).containsOnlyKeys(first, second);
        assertThat(persons.get(first)).isEqualTo(persons.get(second));
    }

    @Test
    void aPersonEnteredTwiceIsOneOnceTheHouseholdsAreJoined() {
        String first = enter("north", "2026-02-01", "2008-05-05", null);
        String second = enter("north", "2026-02-01", "2008-05-05", null);
        String third = enter("north", "2026-02-01", "2008-05-05", SNILS);
        assertThat(Set.copyOf(figures.personsOf(List.of(first, second, third)).values()))
                .hasSize(3);

        join(first, second);
        join(third, first);

        assertThat(Set.copyOf(figures.personsOf(List.of(first, second, third)).values()))
                .hasSize(1);
        assertThat(figures.exits(BOTH, YEAR)).hasSize(1);
    }

    @Test
    void twoWhoMoveTogetherStayTwo() {
        String first = enter("north", "2026-02-01", "2008-05-05", null);
        String other = enter("north", "2026-02-01", "2007-07-07", null);

        join(first, other);

        assertThat(figures.exits(BOTH, YEAR)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-02, 2026-03-01, 17",
        "2008-03-02, 2026-03-02, 18",
        "2003-03-02, 2026-03-01, 22",
        "2003-03-02, 2026-03-02, 23",
        "2008-02-29, 2026-02-27, 17",
        "2008-02-29, 2026-02-28, 18",
        "2004-02-29, 2027-02-27, 22",
        "2004-02-29, 2027-02-28, 23",
        "2004-02-29, 2024-02-28, 19",
        "2004-02-29, 2024-02-29, 20"
    })
    void ageIsThatOfTheDay(String bornOn, LocalDate day, int age) {
        clock.set("2021-01-01T12:00:00+09:00");
        enter("north", "2020-12-01", bornOn, null);

        assertThat(figures.standing(BOTH, day)).extracting(Standing::age).containsExactly(age);
    }

    @Test
    void ageIsAbsentWithoutABirthDate() {
        enter("north", "2026-02-01", null, null);

        assertThat(figures.standing(BOTH, LocalDate.parse("2026-03-02")))
                .extracting(Standing::age)
                .containsOnlyNulls();
    }

    /** Half past eight in the morning of 1 April in Chita is still 31 March in Greenwich. */
    @Test
    void statusIsThatOfTheDayInTheRegion() {
        String number = enter("north", "2026-03-01", "2008-01-01", null);
        clock.set("2026-04-01T08:30:00+09:00");
        leavers.move(number, CareLeaverStatus.SUPPORTED);
        clock.set("2026-05-05T08:30:00+09:00");
        leavers.move(number, CareLeaverStatus.LOST_CONTACT);

        assertThat(statuses("2026-03-01")).isEmpty();
        assertThat(statuses("2026-03-02")).containsExactly(CareLeaverStatus.REGISTERED);
        assertThat(statuses("2026-03-31")).containsExactly(CareLeaverStatus.REGISTERED);
        assertThat(statuses("2026-04-01")).containsExactly(CareLeaverStatus.SUPPORTED);
        assertThat(statuses("2026-05-05")).containsExactly(CareLeaverStatus.LOST_CONTACT);
    }

    @Test
    void whoHasNotLeftYetDoesNotStandThere() {
        enter("north", "2026-06-30", "2008-01-01", null);

        assertThat(statuses("2026-06-29")).isEmpty();
        assertThat(statuses("2026-06-30")).hasSize(1);
    }

    private List<CareLeaverStatus> statuses(String day) {
        return figures.standing(BOTH, LocalDate.parse(day)).stream()
                .map(Standing::status)
                .toList();
    }

    private String enter(String institution, String exitOn, @Nullable String bornOn, @Nullable Snils snils) {
        String number = "CL-2026-%06d".formatted(++entered);
        NewPerson person =
                new NewPerson("SELF", "Иванов", "Пётр", null, bornOn == null ? null : LocalDate.parse(bornOn), snils);
        leavers.register(
                number,
                new NewCareLeaver(person, "Чита", null, institution, LocalDate.parse(exitOn), Circumstances.unknown()));
        return number;
    }

    private void join(String kept, String joined) {
        families.merge(
                leavers.ofCase(kept).orElseThrow().family(),
                leavers.ofCase(joined).orElseThrow().family(),
                "one person");
    }
}
