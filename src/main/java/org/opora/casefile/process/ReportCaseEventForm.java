package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CASE_NUMBER;

import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Processes;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** An event told of by a member of staff. It is refused at once if the case cannot take it, rather than lost later. */
@Component
class ReportCaseEventForm implements FormListener {

    private final Processes processes;

    ReportCaseEventForm(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String form() {
        return "report-case-event";
    }

    @Override
    public void submitted(Submission submission) {
        String message = CaseEvents.message(submission.fields().requiredText("eventKind"));
        if (!processes.awaits(message, submission.caseNumber())) {
            throw new FieldRefused("eventKind", "case.eventNotExpected");
        }
        submission.set(CASE_NUMBER, submission.caseNumber());
    }
}
