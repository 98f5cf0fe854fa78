package org.opora.demo.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.demo.caseload.DemoLeaver.Step;

/** The picture of Zabaikalye, on whichever day the demo begins. */
class LeaversTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-06", "2026-01-01", "2026-12-31", "2028-02-29"})
    void aHundredAndTwelveLeaveSeventeenInstitutionsEachYear(LocalDate today) {
        List<DemoLeaver> leavers = Leavers.until(today);

        List<DemoLeaver> thisYear = leavers.stream()
                .filter(leaver -> leaver.exitOn().getYear() == today.getYear())
                .toList();
        assertThat(thisYear).hasSize(112);
        assertThat(of(thisYear)).hasSize(17);
        assertThat(leavers).hasSize(112 + 330);
        assertThat(of(leavers)).hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-06", "2026-01-01", "2026-12-31", "2028-02-29"})
    void everybodyIsOfAgeAndUnder23AndHasAName(LocalDate today) {
        List<DemoLeaver> leavers = Leavers.until(today);

        assertThat(leavers)
                .allSatisfy(leaver -> {
                    LocalDate bornOn = leaver.entry().person().bornOn();
                    assertThat(bornOn).isNotNull();
                    assertThat(bornOn.plusYears(18)).isBeforeOrEqualTo(leaver.exitOn());
                    assertThat(bornOn.plusYears(23)).isAfter(today);
                    assertThat(leaver.entry().person().lastName()).startsWith("ДЕМО-");
                })
                .extracting(leaver -> leaver.entry().person().lastName())
                .doesNotHaveDuplicates();
        assertThat(leavers)
                .extracting(leaver -> leaver.entry().person().snils())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-06", "2026-01-01", "2026-12-31", "2028-02-29"})
    void stepsFollowEachOtherAfterTheDayOfLeaving(LocalDate today) {
        assertThat(Leavers.until(today)).allSatisfy(leaver -> {
            assertThat(leaver.steps()).extracting(Step::on).isSorted();
            assertThat(leaver.steps().get(0).on()).isAfter(leaver.exitOn());
            assertThat(leaver.enteredOn()).isBefore(leaver.exitOn());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-06", "2026-01-01", "2026-12-31", "2028-02-29"})
    void thoseLedByTheirProcessTakeThePlaceOfOthersOfTheirInstitutionAndYear(LocalDate today) {
        List<DemoLeaver> all = Leavers.until(today);
        Set<DemoLeaver> living = LivingLeavers.among(all, today).keySet();

        assertThat(living).extracting(DemoLeaver::number).doesNotHaveDuplicates();
        assertThat(living).hasSameSizeAs(LeaverStories.all()).allSatisfy(leaver -> {
            if (leaver.exitOn().getYear() > today.getYear()) {
                assertThat(leaver.number()).isGreaterThanOrEqualTo(all.size());
            } else {
                DemoLeaver other = all.get(leaver.number());
                assertThat(leaver.institution()).isEqualTo(other.institution());
                assertThat(leaver.exitOn().getYear()).isEqualTo(other.exitOn().getYear());
            }
        });
    }

    private static Set<String> of(List<DemoLeaver> leavers) {
        return leavers.stream().map(DemoLeaver::institution).collect(Collectors.toSet());
    }
}
