package org.opora.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates decision tables. Each evaluation inside a process is told to the {@link DecisionLog}. */
public interface Decisions {

    /**
     * @param table id of the decision, e.g. {@code SupportLevel}
     * @param inputs every input of the table, null where unknown
     */
    Decision decide(String table, Map<String, @Nullable Object> inputs);
}
