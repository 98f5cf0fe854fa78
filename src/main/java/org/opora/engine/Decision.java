package org.opora.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table answered, with what is needed to explain it later.
 *
 * @param table id of the decision
 * @param version of the deployed table
 * @param inputs as given
 * @param rules ids of the rules that matched, in the order of the results
 * @param results one map of outputs a matched rule
 */
public record Decision(
        String table,
        int version,
        Map<String, @Nullable Object> inputs,
        List<String> rules,
        List<Map<String, @Nullable Object>> results) {

    /** An output of the first matched rule. */
    public Optional<Object> find(String output) {
        return results.stream().findFirst().map(result -> result.get(output));
    }

    public String text(String output) {
        return find(output).map(Object::toString).orElseThrow(() -> missing(output));
    }

    public Optional<String> findText(String output) {
        return find(output).map(Object::toString).filter(text -> !text.isBlank());
    }

    public int number(String output) {
        return ((Number) find(output).orElseThrow(() -> missing(output))).intValue();
    }

    public boolean flag(String output) {
        return (Boolean) find(output).orElseThrow(() -> missing(output));
    }

    /** One output over all matched rules, for collecting tables. */
    public List<String> texts(String output) {
        return results.stream()
                .map(result -> String.valueOf(result.get(output)))
                .toList();
    }

    private IllegalStateException missing(String output) {
        return new IllegalStateException("table %s (version %d) gives no '%s'".formatted(table, version, output));
    }
}
