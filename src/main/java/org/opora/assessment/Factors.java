package org.opora.assessment;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opora.engine.Fields;

/**
 * Factors of risk (0 to 3) and strength (0 to 2, codes F1 to F9) as a form states them (domain reference 3.2). Which
 * factors there are is decided by the form, what they weigh by the tables.
 */
record Factors(Map<String, Integer> values) {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{1,2}");

    static Factors of(Fields form) {
        var values = new TreeMap<String, Integer>();
        form.values().forEach((key, value) -> {
            if (CODE.matcher(key).matches()) {
                values.put(key, Integer.valueOf(String.valueOf(value)));
            }
        });
        return new Factors(values);
    }

    /** Those of risk that are there, by code. */
    Map<String, Integer> risks() {
        return present(false);
    }

    /** Those of strength that are there, by code. */
    Map<String, Integer> strengths() {
        return present(true);
    }

    int value(String code) {
        return values.getOrDefault(code, 0);
    }

    /** Only want of money, work, housing or papers: never a reason to speak of a dangerous situation. */
    boolean povertyOnly() {
        return !risks().isEmpty() && risks().keySet().stream().allMatch(code -> code.startsWith("E"));
    }

    private Map<String, Integer> present(boolean strengths) {
        return values.entrySet().stream()
                .filter(factor -> factor.getKey().startsWith("F") == strengths && factor.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
