package org.opora.visit;

import java.util.List;
import org.opora.assessment.AssessNeeds;
import org.opora.assessment.AssessRisks;
import org.opora.assessment.Assessments;
import org.opora.assessment.Assessments.Assessment;
import org.opora.assessment.ChangeLevel;
import org.opora.assessment.LevelTransfer;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;
import org.opora.engine.Decisions;
import org.springframework.stereotype.Component;

/**
 * Proposes how support goes on after a review: of a family by the tables RemovalEligibility and LevelTransfer, of a care
 * leaver by the level his needs call for now (table CareLeaverLevel).
 */
@Component
public class ProposeReviewOutcome {

    private final SupportCases cases;
    private final AssessRisks assessRisks;
    private final AssessNeeds assessNeeds;
    private final Assessments assessments;
    private final GatherReviewFacts facts;
    private final LevelTransfer levelTransfer;
    private final Decisions decisions;

    ProposeReviewOutcome(
            SupportCases cases,
            AssessRisks assessRisks,
            AssessNeeds assessNeeds,
            Assessments assessments,
            GatherReviewFacts facts,
            LevelTransfer levelTransfer,
            Decisions decisions) {
        this.cases = cases;
        this.assessRisks = assessRisks;
        this.assessNeeds = assessNeeds;
        this.assessments = assessments;
        this.facts = facts;
        this.levelTransfer = levelTransfer;
        this.decisions = decisions;
    }

    /** Scores the new assessment first. */
    public Proposed propose(String caseNumber) {
        return CaseKind.of(caseNumber) == CaseKind.CARE_LEAVER ? ofCareLeaver(caseNumber) : ofFamily(caseNumber);
    }

    private Proposed ofCareLeaver(String caseNumber) {
        Assessment latest = assessNeeds.assess(caseNumber);
        SupportLevel now = ChangeLevel.levelOf(cases.get(caseNumber));
        int change = SupportLevel.valueOf(latest.proposedLevel()).compareTo(now);
        String outcome = change > 0 ? "STEP_UP" : change < 0 ? "STEP_DOWN" : "KEEP";
        return new Proposed(
                outcome, now.name(), latest.netScore(), latest.flags().size());
    }

    private Proposed ofFamily(String caseNumber) {
        Assessment latest = assessRisks.assess(caseNumber);
        List<Assessment> all = assessments.all(caseNumber);
        SupportCase supportCase = cases.get(caseNumber);
        ReviewFacts known = facts.of(supportCase, all);
        String outcome = decisions.decide("RemovalEligibility", known.inputs()).text("proposal");
        return new Proposed(
                withLevel(outcome, known.level(), all),
                known.level(),
                latest.netScore(),
                latest.flags().size());
    }

    /** Where nothing else is proposed the level may move; where support would loosen, a need for more of it comes first. */
    private String withLevel(String outcome, String level, List<Assessment> all) {
        SupportLevel now = SupportLevel.valueOf(level);
        SupportLevel next = levelTransfer.newLevel(LevelTransfer.Facts.assessments(proposedTwice(all), now));
        if (next.compareTo(now) > 0 && (outcome.equals("KEEP") || outcome.equals("STEP_DOWN"))) {
            return "STEP_UP";
        }
        return next.compareTo(now) < 0 && outcome.equals("KEEP") ? "STEP_DOWN" : outcome;
    }

    static String proposedTwice(List<Assessment> newestFirst) {
        List<String> levels =
                newestFirst.stream().limit(2).map(Assessment::proposedLevel).toList();
        return levels.size() == 2 && levels.get(0).equals(levels.get(1)) ? levels.get(0) : "";
    }

    /**
     * @param outcome KEEP, REMOVE, STEP_DOWN, STEP_UP, EXTEND or TRANSFER
     * @param level of support now
     */
    public record Proposed(String outcome, String level, int netScore, int criticalFlags) {}
}
