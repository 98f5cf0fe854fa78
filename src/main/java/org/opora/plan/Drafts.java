package org.opora.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Plans as curators drafted them in the current episode, and what supervisors said about them. */
@Component
public class Drafts {

    private final CaseFile caseFile;
    private final SupportCases cases;
    private final PlanStore plans;
    private final ActionStore actions;

    Drafts(CaseFile caseFile, SupportCases cases, PlanStore plans, ActionStore actions) {
        this.caseFile = caseFile;
        this.cases = cases;
        this.plans = plans;
        this.actions = actions;
    }

    public Optional<DraftedPlan> latest(String caseNumber) {
        return form(caseNumber, "draft-plan").map(DraftedPlan::new);
    }

    /** The supervisor's note, if the latest draft came back. */
    public Optional<String> returnNote(String caseNumber) {
        return form(caseNumber, "approve-plan")
                .filter(approval ->
                        approval.fields().requiredText("planDecision").equals("RETURN"))
                .filter(approval -> latest(caseNumber)
                        .filter(draft -> draft.form().signedAt().isAfter(approval.signedAt()))
                        .isEmpty())
                .flatMap(approval -> approval.fields().text("note"));
    }

    /** The rows of the latest draft that are still to be agreed: all of them, or those a plan in force left undone. */
    public List<Map<String, Object>> openRows(String caseNumber) {
        int episode = cases.get(caseNumber).episode();
        List<PlanAction> kept = plans.inForce(caseNumber)
                .filter(plan -> plan.episode() == episode)
                .map(plan -> new Progress(actions.of(plan)).underWayOrDone())
                .orElse(List.of());
        return latest(caseNumber).map(draft -> draft.rowsWithout(kept)).orElse(List.of());
    }

    private Optional<SignedForm> form(String caseNumber, String form) {
        int episode = cases.get(caseNumber).episode();
        return caseFile.latest(caseNumber, form).filter(signed -> signed.episode() == episode);
    }
}
