package org.opora.engine;

import java.util.List;

/** A field breaks a rule. The words come from the message bundle, in the language of the person who filled the form. */
public class FieldRefused extends RuntimeException {

    private final String field;
    private final String rule;
    private final transient List<Object> arguments;

    /**
     * @param field key of the field
     * @param rule key of the message below {@code form.rule.}, e.g. {@code snils.digit}
     * @param arguments numbers, dates or codes for the message; never what the person typed
     */
    public FieldRefused(String field, String rule, Object... arguments) {
        super("field '" + field + "' breaks rule '" + rule + "'");
        this.field = field;
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
