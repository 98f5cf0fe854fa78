package org.opora.careleaver.process;

import static org.opora.careleaver.process.HelpVariables.HELP_REQUEST_ID;

import java.util.UUID;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HelpRequests;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** The institution says how it answers a request. */
@Component
class AnswerHelpRequestForm implements FormListener {

    private final HelpRequests requests;

    AnswerHelpRequestForm(HelpRequests requests) {
        this.requests = requests;
    }

    @Override
    public String form() {
        return "answer-help-request";
    }

    @Override
    public void submitted(Submission submission) {
        UUID id = UUID.fromString(submission.variable(HELP_REQUEST_ID).orElseThrow());
        HelpRequest.Way way = HelpRequest.Way.valueOf(submission.fields().requiredText("helpWay"));
        requests.answer(id, way, submission.fields().text("askedOfAgency").orElse(null));
    }
}
