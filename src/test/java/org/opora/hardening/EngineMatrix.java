package org.opora.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every call that the engine's API offers, from its own description (camunda-engine-rest-openapi). */
final class EngineMatrix {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** @param template as described, e.g. {@code /task/{id}/claim} */
    record Call(String method, String template, String path) {

        boolean changes() {
            return !method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    private EngineMatrix() {}

    /** @param ids real ids by the first part of the path, so that a call that is not refused has an effect */
    static List<Call> calls(Map<String, String> ids) {
        List<Call> calls = new ArrayList<>();
        description()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        calls.add(new Call(method.toUpperCase(Locale.ROOT), path.getKey(), filled(path.getKey(), ids)));
                    }
                }));
        return calls;
    }

    private static String filled(String template, Map<String, String> ids) {
        Matcher parameter = PARAMETER.matcher(template);
        StringBuilder path = new StringBuilder();
        while (parameter.find()) {
            String name = parameter.group(1);
            String first = template.split("/")[1];
            String id = name.equals("id") ? ids.getOrDefault(first, "1") : ids.getOrDefault(name, "1");
            parameter.appendReplacement(path, Matcher.quoteReplacement(id));
        }
        return parameter.appendTail(path).toString();
    }

    private static JsonNode description() {
        try (InputStream description = EngineMatrix.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
