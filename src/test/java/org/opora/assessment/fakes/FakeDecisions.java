package org.opora.assessment.fakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;

/** Tables that answer what a test tells them to; version 7. */
public class FakeDecisions implements Decisions {

    private final Map<String, Function<Map<String, @Nullable Object>, List<Map<String, @Nullable Object>>>> tables =
            new HashMap<>();
    public final List<Decision> asked = new ArrayList<>();

    /** A table that gives one row, with this output. */
    public FakeDecisions gives(String table, String output, Object value) {
        return rule(table, inputs -> List.of(Map.of(output, value)));
    }

    /** A table that gives no row. */
    public FakeDecisions givesNothing(String table) {
        return rule(table, inputs -> List.of());
    }

    public FakeDecisions rule(
            String table, Function<Map<String, @Nullable Object>, List<Map<String, @Nullable Object>>> rule) {
        tables.put(table, rule);
        return this;
    }

    /** Inputs of the last question to the table. */
    public Map<String, @Nullable Object> inputs(String table) {
        return asked.stream()
                .filter(decision -> decision.table().equals(table))
                .reduce((first, second) -> second)
                .orElseThrow()
                .inputs();
    }

    @Override
    public Decision decide(String table, Map<String, @Nullable Object> inputs) {
        var results = tables.get(table).apply(inputs);
        var decision = new Decision(table, 7, inputs, results.isEmpty() ? List.of() : List.of("rule"), results);
        asked.add(decision);
        return decision;
    }
}
