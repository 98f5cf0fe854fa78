package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.assessment.Assessments;
import org.opora.assessment.Proposals;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviews of support: what the tables propose, what the supervisor decides, and one level at a time. */
@ModelCoverage("ReviewProcess")
class ReviewProcessTests extends CareLeaverTest {

    @Autowired
    Proposals proposals;

    @Autowired
    Assessments assessments;

    @Test
    void supportGoesOnAsItIs() {
        Journey family = review(supportedAt("BASIC"), Forms.Scores.basic(), "CONTINUE");

        assertThat(family.reached())
                .contains("EndEvent_ReviewHeld", "CatchEvent_ReviewDue")
                .doesNotContain("Task_ChangeLevel", "CallActivity_RevisePlan", "EndEvent_RemovalProposed");
        assertThat(levelOf(family)).isEqualTo("BASIC");
        family.timerFires("CatchEvent_ReviewDue");
        assertThat(family.today()).isAfterOrEqualTo(TestClock.DAY.plusMonths(6));
    }

    @Test
    void aFamilyInWorseStraitsMovesOneLevelUp() {
        Journey family = review(supportedAt("PREVENTIVE"), Forms.Scores.crisis(), "LEVEL_UP");

        assertThat(family.reached()).contains("EndEvent_LevelChanged").doesNotContain("EndEvent_ReviewHeld");
        assertThat(levelOf(family)).isEqualTo("BASIC");
        assertThat(levelChanges(family)).singleElement().asString().contains("REVIEW");
    }

    @Test
    void aFamilyThatIsCalmMovesOneLevelDownAndNotTwo() {
        Journey family = supportedAt("CRISIS");
        family = review(family, Forms.Scores.calm(), "CONTINUE");
        family = review(family, Forms.Scores.calm(), "LEVEL_DOWN");

        assertThat(levelOf(family)).isEqualTo("BASIC");
        assertThat(levelChanges(family)).hasSize(1);
        assertThat(family.reached()).contains("EndEvent_LevelChanged");
    }

    @Test
    void twoReviewsDownAreTwoLevels() {
        Journey family = supportedAt("CRISIS");
        family = review(family, Forms.Scores.calm(), "LEVEL_DOWN");
        family = review(family, Forms.Scores.calm(), "LEVEL_DOWN");

        assertThat(levelOf(family)).isEqualTo("PREVENTIVE");
        assertThat(levelChanges(family)).hasSize(2);
    }

    @Test
    void theNeedsOfACareLeaverAreAssessedInsteadOfRisks() {
        Journey leaver = leaverSupportedAt("BASIC")
                .timerFires("CatchEvent_ReviewDue")
                .complete("assess-needs")
                .complete("decide-review", "reviewOutcome", "LEVEL_DOWN");

        assertThat(levelOf(leaver)).isEqualTo("ADAPTATION");
        assertThat(leaver.reached()).contains("CallActivity_AssessNeeds").doesNotContain("Task_ReassessRisks");
        assertThat(proposals
                        .latest(leaver.caseNumber(), "CareLeaverLevel")
                        .orElseThrow()
                        .decision())
                .isNotNull();
    }

    @Test
    void thereIsNoLevelAboveTheHighest() {
        Journey family = reassessed(supportedAt("EMERGENCY"), Forms.Scores.crisis());

        assertThatThrownBy(() -> family.complete("decide-review", "reviewOutcome", "LEVEL_UP"))
                .hasMessageContaining("reviewOutcome");
        assertThat(family.waitsFor()).contains("decide-review");
        assertThat(levelOf(family)).isEqualTo("EMERGENCY");
    }

    @Test
    void thereIsNoLevelBelowTheLowest() {
        Journey family = reassessed(supportedAt("CONSULTATIVE"), Forms.Scores.calm());

        assertThatThrownBy(() -> family.complete("decide-review", "reviewOutcome", "LEVEL_DOWN"))
                .hasMessageContaining("reviewOutcome");
        assertThat(levelOf(family)).isEqualTo("CONSULTATIVE");
    }

    @Test
    void supportWhoseTermEndedIsExtendedToADay() {
        Journey family = supportedAt("BASIC");
        Runnable review = () -> reassessed(family, Forms.Scores.basic());
        for (review.run(); !family.today().isAfter(TestClock.DAY.plusMonths(12)); review.run()) {
            family.complete("decide-review");
        }
        assertThat(proposed(family)).isEqualTo("EXTEND");
        assertThatThrownBy(() -> extend(family, family.today())).hasMessageContaining("extendedUntil");

        extend(family, family.today().plusMonths(6));
        review.run();
        assertThat(proposed(family)).isEqualTo("KEEP");
    }

    private static void extend(Journey family, LocalDate day) {
        family.complete("decide-review", "reviewOutcome", "EXTEND", "extendedUntil", day.toString());
    }

    private String proposed(Journey family) {
        return String.valueOf(proposals
                .latest(family.caseNumber(), "RemovalEligibility")
                .orElseThrow()
                .outputs()
                .get(0)
                .get("proposal"));
    }

    @Test
    void aReviewThatChangesThePlanIsHeldAtTheSameLevel() {
        Journey family = review(supportedAt("BASIC"), Forms.Scores.basic(), "CHANGE_PLAN");

        assertThat(family.reached()).contains("EndEvent_ReviewHeld", "CallActivity_RevisePlan");
        assertThat(family.waitsFor()).contains("draft-plan");
        assertThat(levelOf(family)).isEqualTo("BASIC");
    }

    @Test
    void aReviewThatProposesRemovalEndsSupportAndAsksTheCommittee() {
        Journey family = supportedAt("BASIC").complete("carry-out-action");
        family.timerFires("CatchEvent_VisitDue").complete("visit-family");
        reassessed(family, Forms.Scores.calm());
        family.complete("decide-review", "reviewOutcome", "REMOVE", "removalReason", "IMPROVED");

        assertThat(family.reached()).contains("EndEvent_RemovalProposed").doesNotContain("EndEvent_LevelChanged");
        assertThat(family.waitsFor()).containsExactly("decide-removal");
        assertThat(fileOf(family).status()).isEqualTo("SUPPORTED");
    }

    @Test
    void aDecisionAgainstTheProposalNeedsAReason() {
        Journey family = reassessed(supportedAt("BASIC"), Forms.Scores.basic());
        assertThat(proposals.latest(family.caseNumber(), "RemovalEligibility"))
                .hasValueSatisfying(
                        proposal -> assertThat(proposal.outputs().get(0)).containsEntry("proposal", "KEEP"));

        assertThatThrownBy(() -> family.complete("decide-review", "reviewOutcome", "LEVEL_UP", "overrideReason", null))
                .hasMessageContaining("overrideReason");
        assertThat(levelOf(family)).isEqualTo("BASIC");
    }

    @ParameterizedTest
    @CsvSource({
        "deathOrMissing, DEATH_OR_MISSING, missing by law",
        "rightsTerminated, RIGHTS_TERMINATED, terminated",
        "parentsApplied, PARENT_APPLICATION, the conclusion is positive"
    })
    void aGroundThatEndsSupportIsStatedWithItsDocument(String ground, String reason, String words) {
        Map<String, Object> scores = new HashMap<>(Forms.Scores.basic());
        scores.put(ground, true);
        if (ground.equals("parentsApplied")) {
            scores.put("applicationSupported", true);
        }
        Journey family = supportedAt("BASIC").timerFires("CatchEvent_ReviewDue");

        assertThatThrownBy(() -> family.completeWith("reassess-risks", scores)).hasMessageContaining("groundDocument");
        scores.put("groundDocument", "ДЕМО-справка 12 от 01.09.2026");
        family.completeWith("reassess-risks", scores);

        assertThat(String.valueOf(family.shown("decide-review").get("proposalText")))
                .contains(words);
        family.complete("decide-review", "reviewOutcome", "REMOVE", "removalReason", reason, "overrideReason", null);
        assertThat(family.waitsFor()).containsExactly("decide-removal");
    }

    @Test
    void theFamilyOfAParticipantOfTheOperationIsOfferedItsMeasures() {
        Map<String, Object> scores = new HashMap<>(Forms.Scores.basic());
        scores.put("svoFamily", true);
        Journey family = reassessed(supportedAt("BASIC"), scores);

        assertThat(assessments.latest(family.caseNumber()))
                .hasValueSatisfying(
                        assessment -> assertThat(assessment.templates()).contains("SVO_PACKAGE"));
        family.complete("decide-review").timerFires("CatchEvent_ReviewDue");
        assertThat(family.shown("reassess-risks")).containsEntry("svoFamily", true);
    }

    private static Journey review(Journey family, Map<String, Object> scores, String outcome) {
        return reassessed(family, scores).complete("decide-review", "reviewOutcome", outcome);
    }

    private static Journey reassessed(Journey family, Map<String, Object> scores) {
        return family.timerFires("CatchEvent_ReviewDue").completeWith("reassess-risks", scores);
    }
}
