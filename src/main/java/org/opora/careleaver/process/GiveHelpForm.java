package org.opora.careleaver.process;

import static org.opora.careleaver.process.HelpVariables.HELP_REQUEST_ID;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HelpRequests;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** What came of help that the institution gave by itself. */
@Component
class GiveHelpForm implements FormListener {

    private final HelpRequests requests;
    private final Region region;

    GiveHelpForm(HelpRequests requests, Region region) {
        this.requests = requests;
        this.region = region;
    }

    @Override
    public String form() {
        return "give-help";
    }

    @Override
    public void submitted(Submission submission) {
        HelpRequest request = requests.get(
                UUID.fromString(submission.variable(HELP_REQUEST_ID).orElseThrow()));
        LocalDate day = LeaverForms.past(submission.fields(), "resolvedOn", region);
        if (day.isBefore(request.requestedOn())) {
            throw new FieldRefused(
                    "resolvedOn", "help.beforeRequest", request.requestedOn().toString());
        }
        String outcome = submission.fields().requiredText("helpOutcome");
        requests.resolve(request.id(), HelpRequest.Outcome.valueOf(outcome), day);
    }
}
