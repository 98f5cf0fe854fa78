package org.opora.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the words of one language into models and forms. A text that the catalogue lacks stays as it is. */
class Localiser {

    private static final Set<String> FORM_TEXTS = Set.of(
            "label", "description", "text", "dateLabel", "timeLabel", "content", "suffixAdorner", "prefixAdorner");
    private static final List<String> NAMING = List.of("name", "label");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> translations;

    Localiser(Map<String, String> translations) {
        this.translations = translations;
    }

    byte[] localise(String file, byte[] content) {
        if (translations.isEmpty()) {
            return content;
        }
        return file.endsWith(".form") ? form(content) : model(content);
    }

    private byte[] model(byte[] content) {
        Document document = Xml.parse(content);
        Xml.all(document).forEach(this::names);
        Xml.all(document).filter(LegalBases::standsIn).forEach(basis -> LegalBases.rewrite(basis, this::words));
        Xml.all(document)
                .filter(element -> Set.of("documentation", "description").contains(element.getLocalName()))
                .forEach(text -> text.setTextContent(words(text.getTextContent())));
        return Xml.write(document);
    }

    private void names(Element element) {
        for (String naming : NAMING) {
            Attr name = element.getAttributeNode(naming);
            if (name != null && !isCode(element, naming)) {
                name.setValue(words(name.getValue()));
            }
        }
    }

    /** Names of messages, errors, properties and output columns are read by machines. */
    private static boolean isCode(Element element, String attribute) {
        return Xml.CAMUNDA.equals(element.getNamespaceURI())
                || Set.of("message", "error", "signal", "escalation").contains(element.getLocalName())
                || element.getLocalName().equals("output") && attribute.equals("name");
    }

    private byte[] form(byte[] content) {
        try {
            JsonNode form = json.readTree(content);
            translate(form);
            return json.writeValueAsBytes(form);
        } catch (IOException e) {
            throw new UncheckedIOException("is not valid JSON", e);
        }
    }

    private void translate(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (FORM_TEXTS.contains(property.getKey())
                        && property.getValue().isTextual()) {
                    object.put(property.getKey(), words(property.getValue().textValue()));
                }
            });
        }
        node.forEach(this::translate);
    }

    private String words(String source) {
        return translations.getOrDefault(source.strip(), source);
    }
}
