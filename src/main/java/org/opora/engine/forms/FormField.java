package org.opora.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form, with the rules the form gives it.
 *
 * @param key of the value; in a dynamic list, within a row
 * @param hide FEEL conditions, of the field and of the groups around it, any of which hides it
 * @param options values that may be chosen; empty if they come by {@code valuesKey}
 * @param valuesKey name of the options in the form's context
 * @param rows fields of a row, for a dynamic list
 */
public record FormField(
        String key,
        String label,
        String type,
        String subtype,
        Limits limits,
        List<String> options,
        @Nullable String valuesKey,
        List<String> hide,
        boolean disabled,
        boolean variable,
        List<FormField> rows) {

    private static final Set<String> TEXT = Set.of("textfield", "textarea");
    private static final Set<String> CHOICE = Set.of("select", "radio", "checklist", "taglist");

    public boolean isText() {
        return TEXT.contains(type);
    }

    public boolean isChoice() {
        return CHOICE.contains(type);
    }

    public boolean isDate() {
        return type.equals("datetime");
    }

    public @Nullable Integer maxLength() {
        return limits.maxLength();
    }

    FormField named(String path) {
        return new FormField(path, label, type, subtype, limits, options, valuesKey, hide, disabled, variable, rows);
    }

    static FormField of(JsonNode component, List<String> hidden) {
        String type = component.path("type").asText();
        return new FormField(
                type.equals("dynamiclist")
                        ? component.path("path").asText()
                        : component.path("key").asText(),
                component.path("label").asText(component.path("dateLabel").asText()),
                type,
                component.path("subtype").asText(),
                Limits.of(component.path("validate")),
                options(component.path("values")),
                component.hasNonNull("valuesKey") ? component.get("valuesKey").asText() : null,
                hidden,
                component.path("disabled").asBoolean(),
                component.path("properties").path("variable").asText().equals("true"),
                type.equals("dynamiclist") ? FormSchema.fields(component.path("components"), List.of()) : List.of());
    }

    private static List<String> options(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
    }

    /** What the form's {@code validate} says; absent limits are null. */
    public record Limits(
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String pattern) {

        static Limits of(JsonNode validate) {
            return new Limits(
                    validate.path("required").asBoolean(),
                    number(validate, "minLength"),
                    number(validate, "maxLength"),
                    decimal(validate, "min"),
                    decimal(validate, "max"),
                    validate.hasNonNull("pattern") ? validate.get("pattern").asText() : null);
        }

        private static @Nullable Integer number(JsonNode validate, String name) {
            return validate.path(name).isNumber() ? (Integer) validate.get(name).intValue() : null;
        }

        private static @Nullable BigDecimal decimal(JsonNode validate, String name) {
            return validate.path(name).isNumber() ? validate.get(name).decimalValue() : null;
        }
    }

    static List<String> with(List<String> hidden, JsonNode component) {
        String condition = component.path("conditional").path("hide").asText();
        if (condition.isBlank()) {
            return hidden;
        }
        List<String> more = new ArrayList<>(hidden);
        more.add(condition);
        return more;
    }
}
