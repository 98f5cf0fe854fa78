package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.PROPOSED_REVIEW_OUTCOME;

import java.util.List;
import org.opora.assessment.ChangeLevel;
import org.opora.assessment.Proposals;
import org.opora.calendar.Region;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** Takes the supervisor's decision in a review. The process then changes the level, one step at a time. */
@Component
class DecideReviewListener implements FormListener {

    private final Proposals proposals;
    private final SupportCases cases;
    private final Region region;

    DecideReviewListener(Proposals proposals, SupportCases cases, Region region) {
        this.proposals = proposals;
        this.cases = cases;
        this.region = region;
    }

    @Override
    public String form() {
        return "decide-review";
    }

    @Override
    public void submitted(Submission submission) {
        String number = submission.caseNumber();
        refuseAnExtensionIntoThePast(submission.fields());
        SupportCase reviewed = cases.get(number);
        var decision = ReviewDecision.of(submission.fields())
                .checkedAgainst(submission.variable(PROPOSED_REVIEW_OUTCOME).orElse("KEEP"))
                .checkedAt(ChangeLevel.levelOf(reviewed), reviewed.kind());
        for (String table : tables(reviewed.kind())) {
            proposals.decided(number, table, decision.outcome(), decision.overrideReason());
        }
    }

    /** What proposes the outcome: for a family two tables, for a care leaver the level his needs call for. */
    private static List<String> tables(CaseKind kind) {
        return kind == CaseKind.CARE_LEAVER
                ? List.of("CareLeaverLevel")
                : List.of("RemovalEligibility", "LevelTransfer");
    }

    private void refuseAnExtensionIntoThePast(Fields fields) {
        if (fields.date("extendedUntil")
                .filter(day -> !day.isAfter(region.today()))
                .isPresent()) {
            throw new FieldRefused("extendedUntil", "date.ahead");
        }
    }
}
