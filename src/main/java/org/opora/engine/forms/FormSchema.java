package org.opora.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Camunda Form ({@code .form}, schema 16) as the server needs it: its id and its inputs. */
public record FormSchema(String id, List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SHOWN =
            Set.of("text", "html", "image", "table", "spacer", "separator", "button", "group", "iframe", "expression");
    private static final Set<String> INPUTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "taglist",
            "radio",
            "select",
            "dynamiclist");

    /** @throws IllegalArgumentException if it is no form, or holds a component that Tasklist or the server does not know */
    public static FormSchema parse(byte[] text) {
        try {
            JsonNode form = JSON.readTree(text);
            if (form == null
                    || !form.path("components").isArray()
                    || !form.path("id").isTextual()) {
                throw new IllegalArgumentException("is not a Camunda form: 'id' or 'components' is missing");
            }
            return new FormSchema(form.get("id").textValue(), fields(form.get("components"), List.of()));
        } catch (IOException e) {
            throw new IllegalArgumentException("is not valid JSON", e);
        }
    }

    static List<FormField> fields(JsonNode components, List<String> hiddenAround) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            List<String> hidden = FormField.with(hiddenAround, component);
            if (INPUTS.contains(type)) {
                fields.add(FormField.of(component, hidden));
            } else if (!SHOWN.contains(type)) {
                throw new IllegalArgumentException("holds a component of the unknown type '" + type + "'");
            } else if (type.equals("group")) {
                refusePath(component);
                fields.addAll(fields(component.path("components"), hidden));
            }
        }
        return fields;
    }

    private static void refusePath(JsonNode group) {
        if (!group.path("path").asText().isBlank()) {
            throw new IllegalArgumentException("holds a group with a path; groups only arrange fields");
        }
    }

    /** Inputs with those of dynamic lists, the latter by path, e.g. {@code actions.title}. */
    public Stream<FormField> allFields() {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field), field.rows().stream().map(row -> row.named(field.key() + "." + row.key()))));
    }

    /** Those of the values whose fields the form has and lets people change; in the rows of lists too. */
    public Map<String, Object> known(Map<String, Object> values) {
        return known(fields, values);
    }

    private static Map<String, Object> known(List<FormField> fields, Map<?, ?> values) {
        Map<String, Object> known = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> !field.disabled() && values.containsKey(field.key()))
                .forEach(field -> known.put(field.key(), known(field, values.get(field.key()))));
        return known;
    }

    private static @Nullable Object known(FormField field, @Nullable Object value) {
        if (field.rows().isEmpty() || !(value instanceof List<?> rows)) {
            return value;
        }
        return rows.stream()
                .map(row -> row instanceof Map<?, ?> cells ? known(field.rows(), cells) : Map.of())
                .toList();
    }
}
