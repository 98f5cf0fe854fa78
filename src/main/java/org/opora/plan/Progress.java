package org.opora.plan;

import java.util.List;
import java.util.OptionalInt;

/** How far the actions of the plan in force have come. */
record Progress(List<PlanAction> actions) {

    /** All planned actions of the lowest order; none while an action of a lower order is still under way. */
    List<PlanAction> nextStage() {
        OptionalInt lowest = lowest(PlanAction.PLANNED);
        if (lowest.isEmpty() || lowest(PlanAction.STARTED).orElse(Integer.MAX_VALUE) < lowest.getAsInt()) {
            return List.of();
        }
        return actions.stream()
                .filter(action -> action.isIn(PlanAction.PLANNED) && action.order() == lowest.getAsInt())
                .toList();
    }

    /** 0 to 100, rounded down; 0 without actions. */
    int donePercent() {
        long done =
                actions.stream().filter(action -> action.isIn(PlanAction.DONE)).count();
        return actions.isEmpty() ? 0 : (int) (done * 100 / actions.size());
    }

    List<PlanAction> underWayOrDone() {
        return actions.stream().filter(PlanAction::isUnderWayOrDone).toList();
    }

    private OptionalInt lowest(String state) {
        return actions.stream()
                .filter(action -> action.isIn(state))
                .mapToInt(PlanAction::order)
                .min();
    }
}
