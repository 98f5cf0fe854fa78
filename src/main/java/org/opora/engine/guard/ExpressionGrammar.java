package org.opora.engine.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions a model may hold: variables compared with literals, joined by logic, and a few functions. No property
 * and no method of any object can be reached, with one exception, the case number of an execution.
 */
public final class ExpressionGrammar {

    private static final Pattern WHOLE = Pattern.compile("[$#]\\{(.*)}", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<text>'[^'\\\\]*')|(?<number>\\d+(?:\\.\\d+)?)"
            + "|(?<owner>execution\\.processBusinessKey)|(?<call>[a-zA-Z]\\w*\\s*\\()|(?<word>[a-zA-Z]\\w*)"
            + "|(?<sign>==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)))\\s*");
    private static final Set<String> FUNCTIONS = Set.of("codes", "currentUser", "currentUserGroups");

    private ExpressionGrammar() {}

    /** What is wrong with the expression, in words; empty if it may stand. */
    public static Optional<String> problem(String expression) {
        if (!expression.contains("${") && !expression.contains("#{")) {
            return Optional.empty();
        }
        Matcher whole = WHOLE.matcher(expression.strip());
        if (!whole.matches()) {
            return Optional.of("an expression must stand alone, as ${…}");
        }
        return problemInside(whole.group(1));
    }

    private static Optional<String> problemInside(String body) {
        Matcher token = TOKEN.matcher(body);
        int end = 0;
        while (end < body.length() && token.find(end) && token.start() == end) {
            String call = token.group("call");
            if (call != null && !FUNCTIONS.contains(call.replace("(", "").strip())) {
                return Optional.of("function '%s)' is not allowed".formatted(call.strip()));
            }
            end = token.end();
        }
        return end == body.length() && !body.isBlank()
                ? Optional.empty()
                : Optional.of("only variables, texts, numbers, comparisons and logic are allowed in expressions");
    }

    /** The name in {@code ${name}}, which is how a delegate is named. */
    public static Optional<String> singleName(String expression) {
        Matcher name = Pattern.compile("[$#]\\{\\s*([a-zA-Z]\\w*)\\s*}").matcher(expression.strip());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Names of the variables an expression reads. */
    public static List<String> variables(String expression) {
        Matcher whole = WHOLE.matcher(expression.strip());
        if (!whole.matches()) {
            return List.of();
        }
        Set<String> reserved = Set.of("true", "false", "null", "and", "or", "not", "empty");
        return TOKEN.matcher(whole.group(1))
                .results()
                .map(token -> token.group().strip())
                .filter(word -> word.matches("[a-zA-Z]\\w*") && !reserved.contains(word))
                .toList();
    }
}
