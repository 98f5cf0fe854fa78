package org.opora.careleaver.process;

import static org.opora.careleaver.process.HelpVariables.HELP_REQUEST_ID;

import org.opora.calendar.Region;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HelpRequests;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** A leaver turns to the institution for help, with or without a contract. */
@Component
class RequestHelpForm implements FormListener {

    private final HelpRequests requests;
    private final SupportCases cases;
    private final Region region;

    RequestHelpForm(HelpRequests requests, SupportCases cases, Region region) {
        this.requests = requests;
        this.cases = cases;
        this.region = region;
    }

    @Override
    public String form() {
        return "request-help";
    }

    @Override
    public void submitted(Submission submission) {
        SupportCase supportCase = leaversCase(submission);
        HelpRequest request = requests.open(supportCase, asked(submission.fields()));
        submission.set(HELP_REQUEST_ID, request.id().toString());
    }

    private HelpRequests.Asked asked(Fields fields) {
        return new HelpRequests.Asked(
                HelpRequest.Kind.valueOf(fields.requiredText("helpKind")),
                HelpRequest.Channel.valueOf(fields.requiredText("channel")),
                fields.requiredText("words"),
                LeaverForms.past(fields, "requestedOn", region));
    }

    /** Tasks belong to the organisation of the one who signs; in another's they would be seen by nobody. */
    private SupportCase leaversCase(Submission submission) {
        SupportCase supportCase = cases.get(submission.caseNumber());
        if (supportCase.kind() != CaseKind.CARE_LEAVER
                || !supportCase.organisation().equals(submission.organisation())) {
            throw new FieldRefused("caseNumber", "careLeaver.notYours");
        }
        return supportCase;
    }
}
