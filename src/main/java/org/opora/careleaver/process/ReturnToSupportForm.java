package org.opora.careleaver.process;

import org.opora.calendar.Region;
import org.opora.careleaver.ReturnToSupport;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** A leaver whose case was closed asks his institution for support. */
@Component
class ReturnToSupportForm implements FormListener {

    private static final String CASE = "caseNumber";

    private final ReturnToSupport returnToSupport;
    private final SupportCases cases;
    private final Region region;

    ReturnToSupportForm(ReturnToSupport returnToSupport, SupportCases cases, Region region) {
        this.returnToSupport = returnToSupport;
        this.cases = cases;
        this.region = region;
    }

    @Override
    public String form() {
        return "return-to-support";
    }

    @Override
    public void submitted(Submission submission) {
        LeaverForms.past(submission.fields(), "requestedOn", region);
        SupportCase supportCase = cases.get(submission.caseNumber());
        if (supportCase.kind() != CaseKind.CARE_LEAVER
                || !supportCase.organisation().equals(submission.organisation())) {
            throw new FieldRefused(CASE, "careLeaver.notYours");
        }
        returnToSupport.refusal(supportCase.number()).ifPresent(rule -> {
            throw new FieldRefused(CASE, rule);
        });
    }
}
