package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.MISSED_VISITS;

import java.time.LocalDate;
import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.visit.RecordVisit;
import org.springframework.stereotype.Component;

/** Takes the curator's note on a visit. */
@Component
class VisitFamilyListener implements FormListener {

    private final RecordVisit recordVisit;
    private final Region region;

    VisitFamilyListener(RecordVisit recordVisit, Region region) {
        this.recordVisit = recordVisit;
        this.region = region;
    }

    @Override
    public String form() {
        return "visit-family";
    }

    @Override
    public void submitted(Submission submission) {
        Fields fields = submission.fields();
        LocalDate visitedOn = fields.date("visitedOn").orElseThrow();
        if (visitedOn.isAfter(region.today())) {
            throw new FieldRefused("visitedOn", "date.future");
        }
        String outcome = fields.requiredText("visitOutcome");
        int missed = recordVisit.record(submission.caseNumber(), visitedOn, outcome);
        submission.set(MISSED_VISITS, missed);
    }
}
