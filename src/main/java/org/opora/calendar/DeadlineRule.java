package org.opora.calendar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decision;

/** The row of the table of deadlines that matched a step. */
record DeadlineRule(
        String id,
        int tableVersion,
        String period,
        String calendar,
        @Nullable String legalBasis,
        int remindPercent,
        int escalatePercent,
        int headPercent) {

    private static final int HALF = 50;
    private static final int WHOLE = 100;
    private static final int HALF_AS_LONG_AGAIN = 150;

    /** Empty if no row matched. */
    static Optional<DeadlineRule> of(Decision decision) {
        if (decision.results().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineRule(
                decision.rules().isEmpty() ? "" : decision.rules().get(0),
                decision.version(),
                decision.text("period"),
                decision.findText("calendar").orElse("CALENDAR"),
                decision.findText("legalBasis").orElse(null),
                percent(decision, "remindPercent", HALF),
                percent(decision, "escalatePercent", WHOLE),
                percent(decision, "headPercent", HALF_AS_LONG_AGAIN)));
    }

    private static int percent(Decision decision, String output, int usual) {
        return decision.find(output).map(value -> ((Number) value).intValue()).orElse(usual);
    }
}
