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
    private final List<OtherActions> others;
    private final Region region;

    StoredPlans(PlanStore plans, ActionStore actions, List<OtherActions> others, Region region) {
        this.plans = plans;
        this.actions = actions;
        this.others = others;
        this.region = region;
    }

    @Override
    public Optional<PlanAction> action(String caseNumber, String actionNumber) {
        return actions.find(caseNumber, actionNumber)
                .or(() -> others.stream()
                        .flatMap(other -> other.find(caseNumber, actionNumber).stream())
                        .findFirst());
    }

    @Override
    public void ended(String caseNumber, String actionNumber, boolean done, @Nullable String outcomeCode) {
        Optional<PlanAction> planned = actions.find(caseNumber, actionNumber);
        if (planned.isPresent()) {
            actions.update(caseNumber, planned.get().ended(done), outcomeCode, region.today());
        } else {
            holderOf(caseNumber, actionNumber).ended(caseNumber, actionNumber, done, outcomeCode);
        }
    }

    private OtherActions holderOf(String caseNumber, String actionNumber) {
        return others.stream()
                .filter(other -> other.find(caseNumber, actionNumber).isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("case %s has no action %s".formatted(caseNumber, actionNumber)));
    }

    @Override
    public int donePercent(String caseNumber) {
        List<PlanAction> inForce = plans.inForce(caseNumber).map(actions::of).orElse(List.of());
        return new Progress(inForce).donePercent();
    }
}
