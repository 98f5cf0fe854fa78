package org.opora.engine.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules what a form shows. */
@Component
class FormContexts {

    private final ObjectProvider<FormContext> contexts;

    FormContexts(ObjectProvider<FormContext> contexts) {
        this.contexts = contexts;
    }

    Map<String, Object> values(OpenedForm form) {
        Map<String, Object> values = new HashMap<>();
        contexts.orderedStream()
                .filter(context -> context.forms().contains(form.form()))
                .forEach(context -> values.putAll(context.values(form)));
        return values;
    }

    /** The values that may be chosen, by {@code valuesKey}, if the form has any such list. */
    Map<String, List<String>> options(FormSchema schema, OpenedForm form) {
        boolean dynamic = schema.allFields().anyMatch(field -> field.valuesKey() != null);
        if (!dynamic) {
            return Map.of();
        }
        return values(form).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof List<?>)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> chosen((List<?>) entry.getValue())));
    }

    private static List<String> chosen(List<?> options) {
        return options.stream()
                .map(option ->
                        option instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : String.valueOf(option))
                .toList();
    }
}
