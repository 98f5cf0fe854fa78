package org.opora.careleaver.process;

import org.opora.calendar.Region;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HelpRequests;
import org.opora.casefile.SupportCases;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** What follows from an inspection. Help with the housing is a request like any other, only that staff saw the need. */
@Component
class FollowUpHousingForm implements FormListener {

    private final HelpRequests requests;
    private final SupportCases cases;
    private final Region region;

    FollowUpHousingForm(HelpRequests requests, SupportCases cases, Region region) {
        this.requests = requests;
        this.cases = cases;
        this.region = region;
    }

    @Override
    public String form() {
        return "follow-up-housing";
    }

    @Override
    public void submitted(Submission submission) {
        if (submission.fields().requiredText("followUp").equals("HELP_REQUEST")) {
            HelpRequest request = requests.open(
                    cases.get(submission.caseNumber()),
                    new HelpRequests.Asked(
                            HelpRequest.Kind.HOUSING,
                            HelpRequest.Channel.STAFF,
                            submission.fields().requiredText("words"),
                            region.today()));
            submission.set(HelpVariables.HELP_REQUEST_ID, request.id().toString());
        }
    }
}
