package org.opora.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.opora.engine.deployment.Bundle;
import org.opora.models.ShippedModels;

/**
 * A form as somebody reads it on the screen.
 *
 * @param tasks names of the tasks that it belongs to
 */
record Paper(String form, Set<String> tasks, List<Field> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param label of the date, for a field of date and time
     * @param timeLabel absent unless a time is asked
     * @param options label by code
     * @param rows fields of a row, for a dynamic list
     */
    record Field(
            String key, String type, String label, String timeLabel, Map<String, String> options, List<Field> rows) {}

    static Paper of(String form, String language) {
        Bundle bundle = ShippedModels.bundles().stream()
                .filter(some -> some.files().containsKey(form + ".form"))
                .findFirst()
                .orElseThrow();
        Words words = Words.of(bundle, language);
        Set<String> tasks = new TreeSet<>();
        ShippedModels.elements(UserTask.class).stream()
                .filter(task -> form.equals(task.getCamundaFormRef()))
                .forEach(task -> tasks.add(words.of(task.getName())));
        return new Paper(form, tasks, fields(read(bundle.content(form + ".form")), words));
    }

    Field field(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("form " + form + " has no field " + key));
    }

    private static JsonNode read(byte[] content) {
        try {
            return JSON.readTree(content).path("components");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Field> fields(JsonNode components, Words words) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("group")) {
                fields.addAll(fields(component.path("components"), words));
            } else if (component.has("key") || type.equals("dynamiclist")) {
                fields.add(field(component, words));
            }
        }
        return fields;
    }

    private static Field field(JsonNode component, Words words) {
        Map<String, String> options = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(option -> options.put(
                        option.path("value").asText(),
                        words.of(option.path("label").asText())));
        return new Field(
                component.path("key").asText(component.path("path").asText()),
                component.path("type").asText(),
                words.of(component
                        .path("label")
                        .asText(component.path("dateLabel").asText())),
                words.of(component.path("timeLabel").asText()),
                options,
                fields(component.path("components"), words));
    }
}
