package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CONTACTS_LEFT;

import org.opora.casefile.SupportCases;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** A contact after support has ended. The last one without a relapse ends after-care. */
@Component
class ContactFamilyForm implements FormListener {

    private final SupportCases cases;

    ContactFamilyForm(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return "contact-family";
    }

    @Override
    public void submitted(Submission submission) {
        boolean relapse = submission.fields().requiredText("contactOutcome").equals("RELAPSE");
        boolean last = submission.variable(CONTACTS_LEFT).orElse(0) <= 0;
        if (last && !relapse) {
            cases.endAfterCare(submission.caseNumber());
        }
    }
}
