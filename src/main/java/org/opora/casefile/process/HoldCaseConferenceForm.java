package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CATEGORY;
import static org.opora.casefile.process.CaseVariables.CLOSING_REASON;
import static org.opora.casefile.process.CaseVariables.LEVEL;

import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** The decision of the case conference. Who accepts a family says at which level. */
@Component
class HoldCaseConferenceForm implements FormListener {

    private static final String DECIDED_LEVEL = "decidedLevel";

    private final SupportCases cases;

    HoldCaseConferenceForm(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return "hold-case-conference";
    }

    @Override
    public void submitted(Submission submission) {
        switch (submission.fields().requiredText("conferenceDecision")) {
            case "ACCEPT" -> accept(submission);
            case "REFUSE" -> submission.set(CLOSING_REASON, CaseCodes.NO_NEED);
            default -> {
                // The commission decides first; the conference meets again.
            }
        }
    }

    private void accept(Submission submission) {
        String level = submission
                .fields()
                .text(DECIDED_LEVEL)
                .flatMap(SupportLevel::find)
                .map(SupportLevel::name)
                .orElseThrow(() -> new FieldRefused(DECIDED_LEVEL, "conference.levelNeeded"));
        cases.decideLevel(
                submission.caseNumber(), level, submission.variable(CATEGORY).orElse(null));
        submission.set(LEVEL, level);
    }
}
