package org.opora.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FormTexts.Kind;
import org.opora.engine.FormTexts.Part;
import org.opora.engine.ModelTexts;

/** The parts of a form in one language. Texts that are filled in when the form is shown are left out: they were not signed. */
record FormParts(ModelTexts words, Locale language) {

    List<Part> of(JsonNode components) {
        List<Part> parts = new ArrayList<>();
        components.forEach(component -> part(component).ifPresent(parts::add));
        return parts;
    }

    private Optional<Part> part(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "text" -> text(component);
            case "group" -> Optional.of(made(component, Kind.GROUP));
            case "dynamiclist" -> Optional.of(made(component, Kind.ROWS));
            default -> component.hasNonNull("key") ? Optional.of(made(component, Kind.FIELD)) : Optional.empty();
        };
    }

    private Optional<Part> text(JsonNode component) {
        String text = component.path("text").asText();
        boolean filledIn = text.startsWith("=") || text.contains("{{");
        return filledIn || conditional(component) ? Optional.empty() : Optional.of(made(component, Kind.TEXT));
    }

    private Part made(JsonNode component, Kind kind) {
        return new Part(
                kind,
                kind == Kind.ROWS
                        ? component.path("path").asText()
                        : component.path("key").asText(),
                plain(words.in(language, label(component))),
                type(component),
                options(component.path("values")),
                sensitivity(component),
                conditional(component),
                of(component.path("components")));
    }

    private static String label(JsonNode component) {
        for (String name : List.of("label", "dateLabel", "timeLabel", "text")) {
            if (component.hasNonNull(name)) {
                return component.get(name).asText();
            }
        }
        return component.path("key").asText();
    }

    /** Without the marks of Markdown for bold and headings. */
    private static String plain(String label) {
        return label.replaceAll("\\*\\*|(?m)^#+ +", "");
    }

    private static String type(JsonNode component) {
        String subtype = component.path("subtype").asText();
        return component.path("type").asText() + (subtype.isEmpty() ? "" : "." + subtype);
    }

    private Map<String, String> options(JsonNode values) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(option -> options.put(
                option.path("value").asText(),
                words.in(language, option.path("label").asText())));
        return options;
    }

    private static @Nullable String sensitivity(JsonNode component) {
        JsonNode sensitivity = component.path("properties").path("sensitivity");
        return sensitivity.isTextual() ? sensitivity.asText() : null;
    }

    private static boolean conditional(JsonNode component) {
        return component.path("conditional").hasNonNull("hide");
    }
}
