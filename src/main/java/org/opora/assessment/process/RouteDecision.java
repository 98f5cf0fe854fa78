package org.opora.assessment.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.assessment.Assessments.Assessment;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;

/** What a supervisor decided after the first assessment: the route, the level and the category. */
record RouteDecision(
        String route,
        String level,
        String category,
        @Nullable String overrideReason) {

    /** Proposed to the commission; only the commission itself recognises the situation (120-ФЗ). */
    private static final String SOP_PROPOSED = "PROPOSE_SOP";

    static RouteDecision of(Fields form) {
        String category = form.requiredText("decidedCategory");
        return new RouteDecision(
                form.requiredText("route"),
                form.requiredText("decidedLevel"),
                category.equals("SOP_PROPOSED") ? SOP_PROPOSED : category,
                form.text("overrideReason").orElse(null));
    }

    /** @throws FieldRefused if it departs from the proposal without a reason, or supports a family at no level */
    RouteDecision checkedAgainst(Assessment proposal) {
        boolean departs = !level.equals(proposal.proposedLevel()) || !category.equals(proposal.proposedCategory());
        if (departs && overrideReason == null) {
            throw new FieldRefused("overrideReason", "override.reason");
        }
        if (route.equals("SUPPORT") && level.equals("NONE")) {
            throw new FieldRefused("decidedLevel", "level.needed");
        }
        return this;
    }

    /** Why the case ends without support, if it does. */
    Optional<String> closingReason() {
        return switch (route) {
            case "ONE_OFF_HELP", "NO_NEED" -> Optional.of(route);
            default -> Optional.empty();
        };
    }
}
