package org.opora.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Turns what a client sent into plain values: text, numbers, truth values, lists and maps. */
final class SubmittedValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmittedValues() {}

    static Map<String, @Nullable Object> plain(@Nullable VariableMap variables) {
        Map<String, @Nullable Object> plain = new HashMap<>();
        if (variables != null) {
            variables.keySet().forEach(name -> plain.put(name, value(variables.getValueTyped(name))));
        }
        return plain;
    }

    private static @Nullable Object value(@Nullable TypedValue typed) {
        Object value = typed == null ? null : typed.getValue();
        if (value instanceof SpinJsonNode node) {
            return read(node.toString());
        }
        if (value instanceof SpinList<?> list) {
            return list.stream()
                    .map(Object::toString)
                    .map(SubmittedValues::read)
                    .toList();
        }
        return value;
    }

    private static Object read(String json) {
        try {
            return json.stripLeading().startsWith("[")
                    ? JSON.readValue(json, new TypeReference<List<Object>>() {})
                    : JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a submitted list is not valid JSON", e);
        }
    }
}
