package org.opora.careleaver.process;

import java.time.LocalDate;
import org.opora.calendar.Region;
import org.opora.casefile.VisitKind;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.visit.RecordVisit;
import org.springframework.stereotype.Component;

/** A silence is broken, which is a contact like any other, or it is one more in a row. */
@Component
class BreakSilenceForm implements FormListener {

    private final RecordVisit recordVisit;
    private final Region region;

    BreakSilenceForm(RecordVisit recordVisit, Region region) {
        this.recordVisit = recordVisit;
        this.region = region;
    }

    @Override
    public String form() {
        return "break-silence";
    }

    @Override
    public void submitted(Submission submission) {
        LocalDate day = LeaverForms.past(submission.fields(), "triedOn", region);
        boolean reached = submission.fields().requiredText("silenceOutcome").equals("REACHED");
        if (reached) {
            recordVisit.record(submission.caseNumber(), VisitKind.CONTACT, day, "HELD");
        }
        int before = submission.variable(SupportVariables.SILENCES).orElse(0);
        int inRow = reached ? 0 : before + 1;
        submission.set(SupportVariables.SILENCES, inRow);
        submission.set(SupportVariables.CONTROL_NEEDED, inRow >= limit(submission));
    }

    private static int limit(Submission submission) {
        return submission.variable(SupportVariables.SILENCES_BEFORE_CONTROL).orElseThrow();
    }
}
