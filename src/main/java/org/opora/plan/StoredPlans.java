package org.opora.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.springframework.stereotype.Component;

@Component
class StoredPlans implements SupportPlans {

    private final PlanStore plans;
    private final ActionStore actions;
    private final Region region;

    StoredPlans(PlanStore plans, ActionStore actions, Region region) {
        this.plans = plans;
        this.actions = actions;
        this.region = region;
    }

    @Override
    public Optional<PlanAction> action(String caseNumber, String actionNumber) {
        return actions.find(caseNumber, actionNumber);
    }

    @Override
    public void ended(String caseNumber, String actionNumber, boolean done, @Nullable String outcomeCode) {
        PlanAction action = action(caseNumber, actionNumber)
                .orElseThrow(() ->
                        new IllegalStateException("case %s has no plan action %s".formatted(caseNumber, actionNumber)));
        actions.update(caseNumber, action.ended(done), outcomeCode, region.today());
    }

    @Override
    public int donePercent(String caseNumber) {
        List<PlanAction> inForce = plans.inForce(caseNumber).map(actions::of).orElse(List.of());
        return new Progress(inForce).donePercent();
    }
}
