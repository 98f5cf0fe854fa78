package org.opora.engine.forms;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Hands the fields marked {@code variable = true} to the process; an empty one becomes null, an unticked box false. */
final class Codes {

    private Codes() {}

    static void set(FormSchema form, Map<String, Object> values, VariableScope scope) {
        form.fields().stream()
                .filter(FormField::variable)
                .forEach(field -> scope.setVariable(field.key(), code(field, values.get(field.key()))));
    }

    private static @Nullable Object code(FormField field, @Nullable Object value) {
        if (field.type().equals("checkbox")) {
            return Boolean.TRUE.equals(value);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).intValueExact();
        }
        return value;
    }
}
