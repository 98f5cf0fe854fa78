package org.opora.referral.employment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A JSON object whose fields are found however their names are written: {@code job-name}, {@code job_name}, {@code jobName}. */
record LooseObject(Map<String, JsonNode> fields) {

    /** Empty for whatever is no object. */
    static LooseObject of(JsonNode node) {
        Map<String, JsonNode> fields = new HashMap<>();
        node.fields().forEachRemaining(field -> fields.putIfAbsent(loose(field.getKey()), field.getValue()));
        return new LooseObject(fields);
    }

    boolean has(String name) {
        return fields.containsKey(loose(name));
    }

    /** The first of these fields that is a number or a text which is not blank. */
    Optional<String> text(String... names) {
        return Stream.of(names)
                .map(name -> fields.get(loose(name)))
                .filter(Objects::nonNull)
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    LooseObject object(String name) {
        return Optional.ofNullable(fields.get(loose(name)))
                .map(LooseObject::of)
                .orElseGet(() -> new LooseObject(Map.of()));
    }

    /** The elements of a list, or the one thing in its place. */
    List<JsonNode> list(String name) {
        JsonNode node = fields.get(loose(name));
        if (node == null || node.isNull()) {
            return List.of();
        }
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
    }

    private static String loose(String name) {
        return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }
}
