package org.opora.engine.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a field must refuse.
 *
 * @param what in words
 * @param rule that it breaks
 */
record WrongValue(String what, @Nullable Object value, String rule) {

    /** One for each rule of the field. */
    static List<WrongValue> of(FormField field) {
        List<WrongValue> wrong = new ArrayList<>();
        FormField.Limits limits = field.limits();
        if (limits.required()) {
            wrong.add(new WrongValue("nothing", null, "required"));
        }
        if (field.isText()) {
            addTexts(wrong, limits);
        } else if (field.isChoice()) {
            addChoices(wrong, field.type());
        } else {
            addOthers(wrong, field);
        }
        return wrong;
    }

    private static void addTexts(List<WrongValue> wrong, FormField.Limits limits) {
        wrong.add(new WrongValue("a number for a text", 17, "type.text"));
        if (limits.required()) {
            wrong.add(new WrongValue("blanks", "   ", "required"));
        }
        if (limits.maxLength() != null) {
            wrong.add(new WrongValue("a text too long", "x".repeat(limits.maxLength() + 1), "maxLength"));
        }
        int least = limits.minLength() == null ? 1 : limits.minLength();
        if (least > 1) {
            wrong.add(new WrongValue("a text too short", "x".repeat(least - 1), "minLength"));
        }
        if (limits.pattern() != null) {
            wrong.add(new WrongValue("a text of another form", "?".repeat(least), "pattern"));
        }
    }

    private static void addChoices(List<WrongValue> wrong, String type) {
        if (type.equals("checklist") || type.equals("taglist")) {
            wrong.add(new WrongValue("a text for a list", "x", "type.list"));
            wrong.add(new WrongValue("an unknown option", List.of("NO_SUCH_OPTION"), "option"));
        } else {
            wrong.add(new WrongValue("a number for an option", 17, "type.choice"));
            wrong.add(new WrongValue("an unknown option", "NO_SUCH_OPTION", "option"));
        }
    }

    private static void addOthers(List<WrongValue> wrong, FormField field) {
        switch (field.type()) {
            case "number" -> addNumbers(wrong, field.limits());
            case "checkbox" -> wrong.add(new WrongValue("a text for yes or no", "yes", "type.checkbox"));
            case "datetime" -> {
                String rule = field.subtype().equals("date") ? "type.date" : "type.dateTime";
                wrong.add(new WrongValue("no date", "tomorrow", rule));
                wrong.add(new WrongValue("a day that does not exist", "2026-02-30", rule));
                wrong.add(new WrongValue("a number for a date", 20260302, rule));
            }
            default -> wrong.add(new WrongValue("a text for a list", "x", "type.list"));
        }
    }

    private static void addNumbers(List<WrongValue> wrong, FormField.Limits limits) {
        wrong.add(new WrongValue("a text for a number", "many", "type.number"));
        if (limits.min() != null) {
            wrong.add(new WrongValue("a number too small", limits.min().intValue() - 1, "min"));
        }
        if (limits.max() != null) {
            wrong.add(new WrongValue("a number too large", limits.max().intValue() + 1, "max"));
        }
    }
}
