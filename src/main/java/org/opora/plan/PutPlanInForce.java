package org.opora.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the approved draft in force. What is under way or done under the plan before it stays as it is. */
@Component
public class PutPlanInForce {

    private final Drafts drafts;
    private final ProposePlan proposePlan;
    private final PlanStore plans;
    private final ActionStore actions;

    PutPlanInForce(Drafts drafts, ProposePlan proposePlan, PlanStore plans, ActionStore actions) {
        this.drafts = drafts;
        this.proposePlan = proposePlan;
        this.plans = plans;
        this.actions = actions;
    }

    /** Does nothing if the latest draft is the plan in force already. */
    @Transactional
    public void putInForce(String caseNumber) {
        DraftedPlan draft = drafts.latest(caseNumber)
                .orElseThrow(() -> new IllegalStateException("case %s has no draft plan".formatted(caseNumber)));
        Optional<SupportPlan> previous = plans.lockInForce(caseNumber);
        if (previous.filter(plan -> draft.form().id().equals(plan.formEntry())).isEmpty()) {
            replace(previous, draft, proposePlan.openDraft(caseNumber));
        }
    }

    private void replace(Optional<SupportPlan> previous, DraftedPlan draft, SupportPlan opened) {
        List<PlanAction> kept = previous.filter(plan -> plan.episode() == opened.episode())
                .map(plan -> new Progress(actions.of(plan)).underWayOrDone())
                .orElse(List.of());
        previous.map(SupportPlan::replaced).ifPresent(plans::update);
        SupportPlan inForce = opened.putInForce(draft.form().id());
        plans.update(inForce);
        kept.forEach(action -> actions.carryOver(inForce, action));
        draft.actions(inForce.version()).stream()
                .filter(action -> kept.stream().noneMatch(action::means))
                .forEach(action -> actions.add(inForce, action));
    }
}
