package org.opora.engine.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one value against the rules of its field. */
class FieldCheck {

    private final FormField field;
    private final String path;
    private final Map<String, List<String>> dynamicOptions;

    /** @param dynamicOptions values that may be chosen, by {@code valuesKey} */
    FieldCheck(FormField field, String path, Map<String, List<String>> dynamicOptions) {
        this.field = field;
        this.path = path;
        this.dynamicOptions = dynamicOptions;
    }

    /** The first rule that the value breaks. */
    Optional<Breach> breach(@Nullable Object value) {
        if (isEmpty(value)) {
            return field.limits().required() ? broken("required") : Optional.empty();
        }
        return switch (field.type()) {
            case "textfield", "textarea" -> text(value);
            case "number" -> number(value);
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : broken("type.checkbox");
            case "datetime" -> date(value);
            case "select", "radio" -> choice(value);
            case "checklist", "taglist" -> choices(value);
            case "dynamiclist" -> value instanceof List<?> ? Optional.empty() : broken("type.list");
            default -> broken("unknown");
        };
    }

    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private Optional<Breach> text(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return broken("type.text");
        }
        FormField.Limits limits = field.limits();
        if (limits.maxLength() != null && text.length() > limits.maxLength()) {
            return broken("maxLength", limits.maxLength());
        }
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            return broken("minLength", limits.minLength());
        }
        boolean matches = limits.pattern() == null || text.matches(limits.pattern());
        return matches ? Optional.empty() : broken("pattern");
    }

    private Optional<Breach> number(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            return broken("type.number");
        }
        BigDecimal exact = new BigDecimal(number.toString());
        FormField.Limits limits = field.limits();
        if (limits.min() != null && exact.compareTo(limits.min()) < 0) {
            return broken("min", limits.min());
        }
        return limits.max() != null && exact.compareTo(limits.max()) > 0
                ? broken("max", limits.max())
                : Optional.empty();
    }

    private Optional<Breach> date(@Nullable Object value) {
        try {
            String text = (String) value;
            if (field.subtype().equals("date")) {
                LocalDate.parse(text);
            } else {
                OffsetDateTime.parse(text);
            }
            return Optional.empty();
        } catch (DateTimeException | ClassCastException e) {
            return broken(field.subtype().equals("date") ? "type.date" : "type.dateTime");
        }
    }

    private Optional<Breach> choice(@Nullable Object value) {
        if (!(value instanceof String chosen)) {
            return broken("type.choice");
        }
        return known().contains(chosen) ? Optional.empty() : broken("option");
    }

    private Optional<Breach> choices(@Nullable Object value) {
        if (!(value instanceof List<?> chosen)) {
            return broken("type.list");
        }
        return known().containsAll(chosen) ? Optional.empty() : broken("option");
    }

    private List<String> known() {
        return field.valuesKey() == null ? field.options() : dynamicOptions.getOrDefault(field.valuesKey(), List.of());
    }

    private Optional<Breach> broken(String rule, Object... arguments) {
        return Optional.of(Breach.of(field, path, rule, arguments));
    }
}
