package org.opora.testing.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;

/** Decision tables that answer what a test says; a table nobody spoke of has no matching row. */
public class TablesAsGiven implements Decisions {

    private final Map<String, Map<String, @Nullable Object>> answers = new HashMap<>();

    /** What the table answers to these inputs, whatever else was said of it. */
    public void answer(String table, Map<String, @Nullable Object> inputs, Map<String, @Nullable Object> outputs) {
        answers.put(table + " " + inputs, outputs);
    }

    public void answer(String table, Map<String, @Nullable Object> outputs) {
        answers.put(table, outputs);
    }

    public void forget() {
        answers.clear();
    }

    @Override
    public Decision decide(String table, Map<String, @Nullable Object> inputs) {
        Map<String, @Nullable Object> answer = answers.getOrDefault(table + " " + inputs, answers.get(table));
        return answer == null
                ? new Decision(table, 1, inputs, List.of(), List.of())
                : new Decision(table, 7, inputs, List.of("rule-3"), List.of(answer));
    }
}
