package org.opora.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.assessment.AssessNeeds;
import org.opora.assessment.AssessRisks;
import org.opora.assessment.Assessments;
import org.opora.assessment.Assessments.Assessment;
import org.opora.assessment.LevelTransfer;
import org.opora.assessment.YoungestChild;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.FakeDecisions;
import org.opora.casefile.CaseFile;
import org.opora.plan.SupportPlans;

class ProposeReviewOutcomeTest {

    private final AssessRisks assessRisks = mock(AssessRisks.class);
    private final AssessNeeds assessNeeds = mock(AssessNeeds.class);
    private final Assessments assessments = mock(Assessments.class);
    private final SupportPlans plans = mock(SupportPlans.class);
    private final VisitStore visits = mock(VisitStore.class);
    private final YoungestChild youngestChild = mock(YoungestChild.class);
    private final FakeDecisions decisions = new FakeDecisions();

    @BeforeEach
    void reviewed() {
        assessed(assessment(20, "PREVENTIVE"), assessment(40, "BASIC"));
        when(plans.donePercent(Cases.NUMBER)).thenReturn(80);
        when(youngestChild.age(Cases.NUMBER)).thenReturn(Optional.of(5));
        when(visits.lastMet(Cases.NUMBER)).thenReturn(Optional.of(Cases.TODAY.minusDays(12)));
    }

    @Test
    void gathersTheFactsOfTheTable() {
        tables("KEEP", "BASIC");

        propose(Cases.file(
                Cases.signed("assess-incident", Cases.daysAgo(50), Map.of()),
                Cases.signed("sign-agreement", Cases.daysAgo(90), agreement("2026-05-20", 6))));

        assertThat(decisions.inputs("RemovalEligibility")).isEqualTo(facts());
    }

    @Test
    void countsTheTermToTheEndOfAnExtension() {
        tables("KEEP", "BASIC");
        var agreed = Cases.signed("sign-agreement", Cases.daysAgo(300), agreement("2026-01-20", 6));

        propose(Cases.file(
                agreed, Cases.signed("decide-review", Cases.daysAgo(90), Map.of("extendedUntil", "2026-11-30"))));
        assertThat(decisions.inputs("RemovalEligibility")).containsEntry("termEnded", false);

        propose(Cases.file(
                agreed, Cases.signed("decide-review", Cases.daysAgo(90), Map.of("extendedUntil", "2026-11-20"))));
        assertThat(decisions.inputs("RemovalEligibility")).containsEntry("termEnded", true);
    }

    @Test
    void knowsNoIncidentWhereThereWasNone() {
        tables("KEEP", "BASIC");

        propose(Cases.file());

        assertThat(decisions.inputs("RemovalEligibility"))
                .containsEntry("daysSinceIncident", null)
                .containsEntry("termEnded", false);
    }

    @Test
    void takesTheLaterOfAssessedAndMetIncidents() {
        tables("KEEP", "BASIC");
        when(visits.lastIncident(Cases.NUMBER)).thenReturn(Optional.of(Cases.TODAY.minusDays(10)));

        propose(Cases.file(Cases.signed("assess-incident", Cases.daysAgo(50), Map.of())));

        assertThat(decisions.inputs("RemovalEligibility")).containsEntry("daysSinceIncident", 10);
    }

    @Test
    void knowsAConfirmedMoveAndAWithdrawnConsent() {
        tables("TRANSFER", "BASIC");

        var proposed = propose(Cases.file(
                Cases.signed("confirm-transfer", Cases.daysAgo(1), Map.of("transfer", "CONFIRMED")),
                Cases.signed("decide-on-withdrawal", Cases.daysAgo(1), Map.of("withdrawalDecision", "END"))));

        assertThat(proposed.outcome()).isEqualTo("TRANSFER");
        assertThat(decisions.inputs("RemovalEligibility"))
                .containsEntry("moveConfirmed", true)
                .containsEntry("consentWithdrawn", true);
    }

    @Test
    void forgetsAMoveThatTheConferenceKeptTheFamilyFor() {
        tables("KEEP", "BASIC");

        propose(Cases.file(
                Cases.signed("confirm-transfer", Cases.daysAgo(9), Map.of("transfer", "CONFIRMED")),
                Cases.signed("decide-removal", Cases.daysAgo(8), Map.of("removalDecision", "KEEP"))));

        assertThat(decisions.inputs("RemovalEligibility")).containsEntry("moveConfirmed", false);
    }

    @Test
    void knowsTheGroundsThatTheReassessmentStates() {
        tables("REMOVE", "BASIC");

        propose(Cases.file(Cases.signed(
                "reassess-risks",
                Cases.daysAgo(0),
                Map.of("deathOrMissing", true, "rightsTerminated", true, "parentsApplied", true))));

        assertThat(decisions.inputs("RemovalEligibility"))
                .containsEntry("deathOrMissing", true)
                .containsEntry("rightsTerminated", true)
                .containsEntry("parentApplication", false);
    }

    @Test
    void tellsScoreFlagsAndLevel() {
        tables("REMOVE", "BASIC");

        assertThat(propose(Cases.file())).isEqualTo(new ProposeReviewOutcome.Proposed("REMOVE", "BASIC", 20, 0));
    }

    @Test
    void movesTheLevelWhereNothingElseIsProposed() {
        tables("KEEP", "PREVENTIVE");
        assertThat(propose(Cases.file()).outcome()).isEqualTo("STEP_DOWN");

        tables("KEEP", "CRISIS");
        assertThat(propose(Cases.file()).outcome()).isEqualTo("STEP_UP");
    }

    @Test
    void stepsUpRatherThanDown() {
        tables("STEP_DOWN", "CRISIS");

        assertThat(propose(Cases.file()).outcome()).isEqualTo("STEP_UP");
    }

    @Test
    void leavesRemovalAndExtensionAlone() {
        tables("REMOVE", "CRISIS");
        assertThat(propose(Cases.file()).outcome()).isEqualTo("REMOVE");

        tables("EXTEND", "PREVENTIVE");
        assertThat(propose(Cases.file()).outcome()).isEqualTo("EXTEND");
    }

    @Test
    void tellsTheTableALevelThatWasProposedTwice() {
        tables("KEEP", "BASIC");
        propose(Cases.file());
        assertThat(decisions.inputs("LevelTransfer")).containsEntry("proposedLevelTwice", "");

        assessed(assessment(20, "PREVENTIVE"), assessment(21, "PREVENTIVE"), assessment(40, "BASIC"));
        propose(Cases.file());
        assertThat(decisions.inputs("LevelTransfer")).containsEntry("proposedLevelTwice", "PREVENTIVE");
    }

    @Test
    void seesNoFallInTheFirstAssessment() {
        tables("KEEP", "BASIC");
        assessed(assessment(20, "PREVENTIVE"));

        propose(Cases.file());

        assertThat(decisions.inputs("RemovalEligibility")).containsEntry("scoreFallPercent", 0);
        assertThat(decisions.inputs("LevelTransfer")).containsEntry("proposedLevelTwice", "");
    }

    private ProposeReviewOutcome.Proposed propose(CaseFile file) {
        var gather =
                new GatherReviewFacts(youngestChild, plans, visits, new SignedFacts(file, Cases.REGION), Cases.REGION);
        return new ProposeReviewOutcome(
                        Cases.holding(Cases.at("BASIC")),
                        assessRisks,
                        assessNeeds,
                        assessments,
                        gather,
                        new LevelTransfer(decisions),
                        decisions)
                .propose(Cases.NUMBER);
    }

    private void tables(String proposal, String newLevel) {
        decisions.gives("RemovalEligibility", "proposal", proposal).gives("LevelTransfer", "newLevel", newLevel);
    }

    private void assessed(Assessment... newestFirst) {
        when(assessRisks.assess(Cases.NUMBER)).thenReturn(newestFirst[0]);
        when(assessments.all(Cases.NUMBER)).thenReturn(List.of(newestFirst));
    }

    private static Assessment assessment(int netScore, String level) {
        return Cases.assessment(netScore, level, "TZHS", List.of());
    }

    private static Map<String, Object> agreement(String date, int months) {
        return Map.of("agreementDate", date, "agreementTerm", months);
    }

    private static Map<String, @Nullable Object> facts() {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("deathOrMissing", false);
        facts.put("youngestChildAge", 5);
        facts.put("moveConfirmed", false);
        facts.put("rightsTerminated", false);
        facts.put("criticalFlags", 0);
        facts.put("netScore", 20);
        facts.put("daysSinceIncident", 50);
        facts.put("actionsDonePercent", 80);
        facts.put("daysSinceVisit", 12);
        facts.put("scoreFallPercent", 50);
        facts.put("level", "BASIC");
        facts.put("parentApplication", false);
        facts.put("consentWithdrawn", false);
        facts.put("legalBasis", "VOLUNTARY_442");
        facts.put("termEnded", true);
        return facts;
    }
}
