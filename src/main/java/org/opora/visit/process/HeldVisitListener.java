package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.MISSED_VISITS;

import java.time.LocalDate;
import org.opora.calendar.Region;
import org.opora.casefile.VisitKind;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.visit.RecordVisit;

/** Takes the note on a visit or another meeting. */
class HeldVisitListener implements FormListener {

    private static final String NOT_LIVING_THERE = "NOT_LIVING_THERE";

    private final String form;
    private final VisitKind kind;
    private final RecordVisit recordVisit;
    private final Region region;

    HeldVisitListener(String form, VisitKind kind, RecordVisit recordVisit, Region region) {
        this.form = form;
        this.kind = kind;
        this.recordVisit = recordVisit;
        this.region = region;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void submitted(Submission submission) {
        Fields fields = submission.fields();
        LocalDate visitedOn = fields.date("visitedOn").orElseThrow();
        if (visitedOn.isAfter(region.today())) {
            throw new FieldRefused("visitedOn", "date.future");
        }
        submission.set(MISSED_VISITS, record(submission.caseNumber(), fields, visitedOn));
    }

    private int record(String caseNumber, Fields fields, LocalDate visitedOn) {
        if (fields.text("finding").filter(NOT_LIVING_THERE::equals).isPresent()) {
            recordVisit.recordWithoutMeeting(caseNumber, kind, visitedOn);
            return 0;
        }
        return recordVisit.record(caseNumber, kind, visitedOn, fields.requiredText("visitOutcome"));
    }
}
