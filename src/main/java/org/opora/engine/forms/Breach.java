package org.opora.engine.forms;

import java.util.List;

/**
 * A field that breaks a rule.
 *
 * @param field key, with the number of the row in a dynamic list, e.g. {@code actions[2].title}
 * @param label as the form shows it
 * @param rule key of the message below {@code form.rule.}
 * @param arguments for the message
 */
record Breach(String field, String label, String rule, List<Object> arguments) {

    static Breach of(FormField field, String path, String rule, Object... arguments) {
        return new Breach(path, field.label(), rule, List.of(arguments));
    }
}
