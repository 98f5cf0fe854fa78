package org.opora.careleaver;

import java.util.List;

/**
 * A field of a leaver that breaks a rule.
 *
 * @param field as the start form calls it, or a column of a file
 * @param rule key of the words below {@code form.rule.}
 * @param arguments numbers, dates and codes for the words; never what somebody wrote about a person
 */
record Finding(String field, String rule, List<String> arguments) {

    static Finding of(String field, String rule, Object... arguments) {
        return new Finding(
                field, rule, List.of(arguments).stream().map(Object::toString).toList());
    }
}
