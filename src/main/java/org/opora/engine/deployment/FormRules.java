package org.opora.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.opora.engine.forms.FormField;
import org.opora.engine.forms.FormSchema;

/** The rules of forms: known components, limited texts, and only codes handed to the engine. */
class FormRules {

    /** What a text column of the engine and of the case file's readers can bear. */
    static final int LONGEST_TEXT = 4000;

    private static final Set<String> CODED = Set.of("select", "radio", "number", "checkbox", "datetime");

    private final Bundle bundle;

    FormRules(Bundle bundle) {
        this.bundle = bundle;
    }

    List<Problem> problems(String file) {
        List<Problem> problems = new ArrayList<>();
        String path = "forms/%s/%s".formatted(bundle.name(), file);
        try {
            FormSchema form = FormSchema.parse(bundle.content(file));
            if (!(form.id() + ".form").equals(file)) {
                problems.add(new Problem(path, form.id(), "the form's id must equal the file name"));
            }
            Set<String> keys = new TreeSet<>();
            form.allFields()
                    .forEach(field ->
                            words(field, keys).forEach(wrong -> problems.add(new Problem(path, field.key(), wrong))));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(path, "file", String.valueOf(e.getMessage())));
        }
        return problems;
    }

    private static List<String> words(FormField field, Set<String> keys) {
        List<String> wrong = new ArrayList<>();
        if (!keys.add(field.key())) {
            wrong.add("the key is used twice");
        }
        if (field.isText() && (field.maxLength() == null || field.maxLength() > LONGEST_TEXT)) {
            wrong.add("needs validate.maxLength of at most " + LONGEST_TEXT);
        }
        if (!isPattern(field.limits().pattern())) {
            wrong.add("has a validate.pattern that is no regular expression");
        }
        if (field.variable() && !CODED.contains(field.type())) {
            wrong.add("is a " + field.type() + " and cannot be a process variable; only codes, numbers and dates can");
        }
        return wrong;
    }

    private static boolean isPattern(@Nullable String pattern) {
        try {
            return pattern == null || Pattern.compile(pattern) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
