package org.opora.engine.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills a form in as its own rules ask, with invented values. */
class Filling {

    /** What may be chosen where the case file gives the options. */
    static final List<String> OFFERED = List.of("first", "second");

    /** A text for each pattern of the shipped forms. A new pattern needs a new line here. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "^\\+?[0-9 ()\\-]{5,20}$", "+7 (000) 000-00-00",
            "^\\d{8}(\\d{3})?$", "76701000",
            "^[A-Z]{2}-\\d{4}-\\d{6}$", "FP-2026-000001",
            "^\\d{3}-\\d{3}-\\d{3} \\d{2}$", "000-000-000 00",
            "^([01][0-9]|2[0-3]):[0-5][0-9]$", "09:30");

    private final FormSchema form;
    private final Conditions conditions;

    Filling(FormSchema form, Conditions conditions) {
        this.form = form;
        this.conditions = conditions;
    }

    static Map<String, List<String>> offered(FormSchema form) {
        return form.allFields()
                .map(FormField::valuesKey)
                .filter(key -> key != null)
                .collect(Collectors.toMap(key -> key, key -> OFFERED, (one, other) -> one));
    }

    /** Every field that the first options show. */
    Map<String, Object> full() {
        return filled(Map.of(), false);
    }

    /** Only what must be filled in. */
    Map<String, Object> least() {
        return filled(Map.of(), true);
    }

    /** Filled in so that the field is shown. */
    Map<String, Object> showing(FormField field) {
        return choices(field)
                .map(choice -> filled(choice, false))
                .filter(values -> values.containsKey(field.key()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(form.id() + "." + field.key() + " is never shown"));
    }

    /** Filled in so that the field is hidden, if anything can hide it. */
    Optional<Map<String, Object>> hiding(FormField field) {
        return field.hide().isEmpty()
                ? Optional.empty()
                : choices(field)
                        .map(choice -> filled(choice, false))
                        .filter(values -> !values.containsKey(field.key()))
                        .findFirst();
    }

    /** Every way to answer the questions that the conditions of a field name. */
    private Stream<Map<String, Object>> choices(FormField field) {
        List<Map<String, Object>> choices = new ArrayList<>(List.of(Map.of()));
        for (FormField other : form.fields()) {
            if (field.hide().stream().anyMatch(condition -> condition.matches(".*\\b" + other.key() + "\\b.*"))) {
                choices =
                        choices.stream().flatMap(known -> answers(known, other)).toList();
            }
        }
        return choices.stream();
    }

    private static Stream<Map<String, Object>> answers(Map<String, Object> known, FormField question) {
        Stream<Object> values =
                question.isChoice() ? question.options().stream().map(Object.class::cast) : Stream.of(true, false);
        return values.map(value -> {
            Map<String, Object> more = new HashMap<>(known);
            more.put(question.key(), value);
            return more;
        });
    }

    private Map<String, Object> filled(Map<String, Object> choice, boolean least) {
        Map<String, Object> values = new LinkedHashMap<>(choice);
        for (FormField field : form.fields()) {
            if (isHidden(field, values)) {
                values.remove(field.key());
            } else if (!values.containsKey(field.key())
                    && (!least || field.limits().required())) {
                values.put(field.key(), valid(field, least));
            }
        }
        return values;
    }

    private boolean isHidden(FormField field, Map<String, Object> values) {
        Map<String, Object> known = new HashMap<>();
        form.fields().forEach(other -> known.put(other.key(), values.get(other.key())));
        return conditions.hidden(field.hide(), known);
    }

    static Object valid(FormField field, boolean least) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field.limits());
            case "number" ->
                field.limits().min() == null ? 1 : field.limits().min().intValue();
            case "checkbox" -> true;
            case "datetime" -> field.subtype().equals("date") ? "2026-03-02" : "2026-03-02T09:00:00+09:00";
            case "select", "radio" -> options(field).get(0);
            case "checklist", "taglist" -> options(field);
            case "dynamiclist" -> List.of(row(field, least));
            default -> throw new NoSuchElementException("no example for a " + field.type());
        };
    }

    private static List<String> options(FormField field) {
        return field.valuesKey() == null ? field.options() : OFFERED;
    }

    private static Map<String, Object> row(FormField list, boolean least) {
        Map<String, Object> row = new LinkedHashMap<>();
        list.rows().stream()
                .filter(field -> !least || field.limits().required())
                .forEach(field -> row.put(field.key(), valid(field, least)));
        return row;
    }

    private static String text(FormField.Limits limits) {
        if (limits.pattern() == null) {
            return "x".repeat(limits.minLength() == null ? 1 : limits.minLength());
        }
        return Optional.ofNullable(EXAMPLES.get(limits.pattern()))
                .orElseThrow(() -> new NoSuchElementException("no example for the pattern " + limits.pattern()));
    }
}
