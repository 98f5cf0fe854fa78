package org.opora.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opora.testing.Forms;

/** Forms with a mark in every field that takes words, a name or a number of a person. */
final class Canaries {

    static final String WORDS = "zcanary";
    static final String SURNAME = "Канареечкина";
    static final String SNILS = "245-817-369 95";

    /** Of another person: who has a number that is known is taken for the one who is known. */
    static final String LEAVERS_SNILS = "245-817-370 88";

    static final String PHONE = "+7 914 555-73-31";

    private Canaries() {}

    /** What must be found nowhere, as text and as stored bytes. */
    static List<String> needles() {
        Stream<String> numbers =
                Stream.of(SNILS, LEAVERS_SNILS).flatMap(snils -> Stream.of(snils, snils.replaceAll("\\D", "")));
        return Stream.concat(Stream.of(WORDS, SURNAME, "канареечкина", PHONE, "9145557331"), numbers)
                .flatMap(mark -> Stream.of(
                        mark,
                        HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8)),
                        HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_16BE))))
                .toList();
    }

    static Map<String, Object> marked(String form, LocalDate today, Object... different) {
        Map<String, Object> fields = new HashMap<>(Forms.filled(form, today));
        mark(form, schema(form).path("components"), fields, false);
        for (int i = 0; i < different.length; i += 2) {
            fields.put((String) different[i], different[i + 1]);
        }
        return fields;
    }

    private static void mark(String form, JsonNode components, Map<String, Object> fields, boolean hidden) {
        for (JsonNode component : components) {
            String key = component.path("key").asText();
            boolean conditional = hidden || component.has("conditional");
            if (component.path("type").asText().matches("textfield|textarea")
                    && (!conditional || fields.containsKey(key))) {
                value(form, component, key).ifPresent(value -> fields.put(key, value));
            } else if (component.path("type").asText().equals("group")) {
                mark(form, component.path("components"), fields, conditional);
            } else if (fields.get(key) instanceof List<?> rows && component.has("components")) {
                fields.put(
                        key, rows.stream().map(row -> row(form, component, row)).toList());
            }
        }
    }

    private static Map<String, Object> row(String form, JsonNode list, Object row) {
        Map<String, Object> fields = new HashMap<>();
        ((Map<?, ?>) row).forEach((key, value) -> fields.put(String.valueOf(key), value));
        mark(form, list.path("components"), fields, false);
        return fields;
    }

    private static java.util.Optional<String> value(String form, JsonNode component, String key) {
        String pattern = component.path("validate").path("pattern").asText();
        if (!pattern.isEmpty()) {
            return Stream.of(SNILS, PHONE)
                    .filter(value -> value.matches(pattern))
                    .findFirst();
        }
        int longest = component.path("validate").path("maxLength").asInt(4000);
        String value = key.matches("(?i).*(surname|familyName|lastName)") ? SURNAME : WORDS + "-" + form + "-" + key;
        return java.util.Optional.of(value.substring(0, Math.min(longest, value.length())));
    }

    private static JsonNode schema(String form) {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            Path file = files.filter(path -> path.endsWith(form + ".form"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> found(String text) {
        List<String> found = new ArrayList<>(needles());
        found.removeIf(needle -> !text.contains(needle));
        return found;
    }
}
