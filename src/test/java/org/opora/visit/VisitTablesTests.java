package org.opora.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opora.assessment.fakes.Cases;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.opora.casefile.SupportLevel;
import org.opora.casefile.VisitKind;
import org.opora.casefile.VisitSchedule;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.opora.testing.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped tables, asked as visits and reviews ask them. */
@OporaTest
class VisitTablesTests {

    @Autowired
    Decisions decisions;

    @Autowired
    VisitSchedule visitSchedule;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Region region;

    @ParameterizedTest
    @EnumSource(value = SupportLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "ADAPTATION")
    void giveEachLevelItsRhythmAndReview(SupportLevel level) {
        Decision schedule = visitSchedule.of("FP-2026-000001", VisitKind.HOME_VISIT, level.name());

        assertThat(VisitRhythm.of(schedule, false).later()).isNotEqualTo(Period.ZERO);
        assertThat(Period.parse(schedule.text("reviewEvery"))).isNotEqualTo(Period.ZERO);
    }

    @Test
    void visitCrisisFamiliesTwiceAWeekAtFirst() {
        Decision schedule = visitSchedule.of("FP-2026-000001", VisitKind.HOME_VISIT, "CRISIS");

        assertThat(VisitRhythm.of(schedule, false))
                .isEqualTo(new VisitRhythm(null, Period.ofDays(3), Period.ofDays(7), false));
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY", "HIGH", "STANDARD"})
    void knowWhenAVisitIsOverdue(String urgency) {
        var start = region.now();

        assertThat(deadlines.term("visit.held", urgency, start).dueAt()).isAfter(start);
    }

    @Test
    void removeAFamilyOnceImproved() {
        assertThat(propose(facts(8, null, 80, 30))).isEqualTo("REMOVE");
        assertThat(propose(facts(8, 90, 80, 30))).isEqualTo("REMOVE");
    }

    @Test
    void keepAFamilyThatIsNotThereYet() {
        assertThat(propose(facts(9, null, 80, 30))).isEqualTo("KEEP");
        assertThat(propose(facts(8, 89, 80, 30))).isEqualTo("KEEP");
        assertThat(propose(facts(8, null, 79, 30))).isEqualTo("KEEP");
        assertThat(propose(facts(8, null, 80, 31))).isEqualTo("KEEP");
        assertThat(propose(facts(8, null, 80, null))).isEqualTo("KEEP");
    }

    private String propose(ReviewFacts facts) {
        return decisions.decide("RemovalEligibility", facts.inputs()).text("proposal");
    }

    private static ReviewFacts facts(
            int netScore, @Nullable Integer quietDays, int donePercent, @Nullable Integer daysSinceVisit) {
        return new ReviewFacts(
                Cases.assessment(netScore, "PREVENTIVE", "TZHS", List.of()),
                "PREVENTIVE",
                "VOLUNTARY_442",
                null,
                quietDays,
                donePercent,
                daysSinceVisit,
                0,
                new ReviewFacts.Signed(false, false, false, new ReviewFacts.Grounds(false, false, false)));
    }
}
