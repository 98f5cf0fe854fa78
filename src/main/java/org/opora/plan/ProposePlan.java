package org.opora.plan;

import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Opens the next version of a family's plan as a draft, unless one is open. */
@Component
public class ProposePlan {

    private final PlanStore plans;
    private final SupportCases cases;

    ProposePlan(PlanStore plans, SupportCases cases) {
        this.plans = plans;
        this.cases = cases;
    }

    public void propose(String caseNumber) {
        openDraft(caseNumber);
    }

    SupportPlan openDraft(String caseNumber) {
        return plans.draft(caseNumber).orElseGet(() -> begin(caseNumber));
    }

    private SupportPlan begin(String caseNumber) {
        int episode = cases.get(caseNumber).episode();
        var draft = SupportPlan.draft(caseNumber, episode, plans.lastVersion(caseNumber) + 1);
        plans.add(draft);
        return draft;
    }
}
