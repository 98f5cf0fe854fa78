package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.REMOVAL_REASON;

import java.util.Optional;
import org.opora.casefile.SupportCases;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.registry.Consents;
import org.springframework.stereotype.Component;

/** Consent is withdrawn whatever is decided; what is decided is whether support can go on without it. */
@Component
class DecideOnWithdrawalForm implements FormListener {

    private final SupportCases cases;
    private final Consents consents;

    DecideOnWithdrawalForm(SupportCases cases, Consents consents) {
        this.cases = cases;
        this.consents = consents;
    }

    @Override
    public String form() {
        return "decide-on-withdrawal";
    }

    @Override
    public void submitted(Submission submission) {
        Optional.ofNullable(cases.get(submission.caseNumber()).family()).ifPresent(consents::withdrawAll);
        if (submission.fields().requiredText("withdrawalDecision").equals("END")) {
            submission.set(REMOVAL_REASON, "REFUSAL");
        }
    }
}
