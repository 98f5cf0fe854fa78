package org.opora.plan.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.assessment.Assessments;
import org.opora.assessment.Assessments.Assessment;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.Words;
import org.opora.plan.DraftedPlan;
import org.opora.plan.Drafts;
import org.springframework.stereotype.Component;

/** Fills the draft of a plan: what the tables suggest, why the last draft came back, and what it said. */
@Component
class DraftPlanContext implements FormContext {

    private final Assessments assessments;
    private final Drafts drafts;
    private final FamilyMembers members;
    private final Words words;

    DraftPlanContext(Assessments assessments, Drafts drafts, FamilyMembers members, Words words) {
        this.assessments = assessments;
        this.drafts = drafts;
        this.members = members;
        this.words = words;
    }

    @Override
    public Set<String> forms() {
        return Set.of("draft-plan");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        String number = form.caseNumber();
        var values = new HashMap<String, Object>();
        values.put("templatesText", words.list("assessment.template", templates(number)));
        values.put("returnNote", drafts.returnNote(number).orElse(""));
        values.put("persons", members.options(number));
        drafts.latest(number).map(DraftedPlan::goals).ifPresent(goals -> values.put("goals", goals));
        List<Map<String, Object>> rows = drafts.openRows(number);
        if (!rows.isEmpty()) {
            values.put("actions", rows);
        }
        return values;
    }

    private List<String> templates(String caseNumber) {
        return assessments.latest(caseNumber).map(Assessment::templates).orElse(List.of());
    }
}
