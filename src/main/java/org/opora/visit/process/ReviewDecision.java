package org.opora.visit.process;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportLevel;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;

/** What a supervisor decided in a review of support. */
record ReviewDecision(
        String outcome,
        @Nullable String removalReason,
        @Nullable String overrideReason) {

    private static final Map<String, Set<String>> FOLLOWS = Map.of(
            "KEEP", Set.of("CONTINUE", "CHANGE_PLAN"),
            "STEP_DOWN", Set.of("LEVEL_DOWN"),
            "STEP_UP", Set.of("LEVEL_UP"),
            "EXTEND", Set.of("EXTEND"),
            "REMOVE", Set.of("REMOVE"),
            "TRANSFER", Set.of("REMOVE"));

    static ReviewDecision of(Fields form) {
        return new ReviewDecision(
                form.requiredText("reviewOutcome"),
                form.text("removalReason").orElse(null),
                form.text("overrideReason").orElse(null));
    }

    /** @throws FieldRefused if it departs from the proposal without a reason, or removes without one */
    ReviewDecision checkedAgainst(String proposal) {
        boolean follows = FOLLOWS.getOrDefault(proposal, Set.of()).contains(outcome);
        if (!follows && overrideReason == null) {
            throw new FieldRefused("overrideReason", "override.reason");
        }
        if (outcome.equals("REMOVE") && removalReason == null) {
            throw new FieldRefused("removalReason", "removal.reason");
        }
        return this;
    }

    /** @throws FieldRefused if there is no level above or below to move to, always one step away */
    ReviewDecision checkedAt(SupportLevel now, CaseKind kind) {
        if (outcome.equals("LEVEL_UP") && now.up(kind) == now) {
            throw new FieldRefused("reviewOutcome", "level.highest");
        }
        if (outcome.equals("LEVEL_DOWN") && now.down(kind) == now) {
            throw new FieldRefused("reviewOutcome", "level.lowest");
        }
        return this;
    }
}
