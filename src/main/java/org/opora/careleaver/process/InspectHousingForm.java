package org.opora.careleaver.process;

import java.util.UUID;
import org.opora.careleaver.HousingInspection;
import org.opora.careleaver.HousingInspections;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** Takes the act of an inspection. That somebody went there is recorded as of any visit, by the module of visits. */
@Component
class InspectHousingForm implements FormListener {

    private final HousingInspections inspections;

    InspectHousingForm(HousingInspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String form() {
        return "inspect-housing";
    }

    @Override
    public void submitted(Submission submission) {
        Fields fields = submission.fields();
        boolean held = fields.requiredText("visitOutcome").equals("HELD");
        submission.set(SupportVariables.PROBLEMS_FOUND, held && record(submission, fields));
    }

    private boolean record(Submission submission, Fields fields) {
        HousingInspection inspection = new HousingInspection(
                UUID.randomUUID(),
                submission.caseNumber(),
                submission.organisation(),
                fields.date("visitedOn").orElseThrow(),
                HousingInspection.Finding.valueOf(fields.requiredText("finding")),
                fields.choices("problems"));
        inspections.add(inspection);
        return inspection.hasConsequences();
    }
}
