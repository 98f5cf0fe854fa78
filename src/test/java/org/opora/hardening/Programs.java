package org.opora.hardening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What programs send. */
public final class Programs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Programs() {}

    /** HTTP Basic of a member of the test staff, whose password is the login. */
    static String basic(String login) {
        byte[] pair = (login + ":" + login).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** A form as Tasklist submits it: lists as JSON, the rest as they are. */
    public static Map<String, Object> variables(Map<String, Object> fields) {
        Map<String, Object> typed = new HashMap<>();
        fields.forEach((key, value) -> typed.put(
                key,
                value instanceof Collection<?>
                        ? Map.of("value", json(value), "type", "Json")
                        : Map.of("value", value)));
        return Map.of("variables", typed);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
