package org.opora.engine.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a submission against the form it was made with, as strictly as the browser should have: required fields, limits,
 * patterns, types, options, hidden and unknown fields.
 */
class FormCheck {

    private final FormSchema form;
    private final Map<String, List<String>> dynamicOptions;
    private final Conditions conditions;
    private final List<Breach> breaches = new ArrayList<>();

    FormCheck(FormSchema form, Map<String, List<String>> dynamicOptions, Conditions conditions) {
        this.form = form;
        this.dynamicOptions = dynamicOptions;
        this.conditions = conditions;
    }

    List<Breach> breaches() {
        return breaches;
    }

    /** The values that count: known, shown and not empty. */
    Map<String, Object> accept(Map<String, @Nullable Object> submitted) {
        return accept(form.fields(), submitted, "", withNulls(form.fields(), submitted));
    }

    private Map<String, Object> accept(
            List<FormField> fields, Map<String, @Nullable Object> submitted, String around, Map<String, Object> known) {
        Map<String, Object> accepted = new LinkedHashMap<>();
        Set<String> unknown = new HashSet<>(submitted.keySet());
        for (FormField field : fields) {
            unknown.remove(field.key());
            Object value = acceptField(field, submitted.get(field.key()), around, known);
            if (value != null) {
                accepted.put(field.key(), value);
            }
        }
        unknown.stream()
                .filter(key -> submitted.get(key) != null)
                .sorted()
                .forEach(key -> breaches.add(new Breach(around + key, key, "unknownField", List.of())));
        return accepted;
    }

    private @Nullable Object acceptField(
            FormField field, @Nullable Object value, String around, Map<String, Object> known) {
        String path = around + field.key();
        boolean empty = FieldCheck.isEmpty(value);
        if (field.disabled()) {
            return null;
        }
        if (conditions.hidden(field.hide(), known)) {
            if (!empty && !Boolean.FALSE.equals(value)) {
                breaches.add(Breach.of(field, path, "hidden"));
            }
            return null;
        }
        var breach = new FieldCheck(field, path, dynamicOptions).breach(value);
        breach.ifPresent(breaches::add);
        if (breach.isPresent() || empty) {
            return null;
        }
        return field.type().equals("dynamiclist")
                ? rows(field, (List<?>) java.util.Objects.requireNonNull(value), path)
                : value;
    }

    private List<Map<String, Object>> rows(FormField list, List<?> rows, String path) {
        List<Map<String, Object>> accepted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                Map<String, @Nullable Object> values = new HashMap<>();
                row.forEach((key, value) -> values.put(String.valueOf(key), value));
                accepted.add(
                        accept(list.rows(), values, "%s[%d].".formatted(path, i + 1), withNulls(list.rows(), values)));
            } else {
                breaches.add(Breach.of(list, path, "type.list"));
            }
        }
        return accepted;
    }

    /** FEEL treats a missing name as an error, a null as null. */
    @SuppressWarnings("NullAway")
    private static Map<String, Object> withNulls(List<FormField> fields, Map<String, @Nullable Object> submitted) {
        Map<String, Object> values = new HashMap<>();
        fields.forEach(field -> values.put(field.key(), submitted.get(field.key())));
        return values;
    }
}
