package org.opora.engine.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.opora.engine.ModelTexts;
import org.opora.engine.TableTexts.RuleText;
import org.opora.engine.TableTexts.TableText;
import org.w3c.dom.Element;

/** The parts of a decision table in one language. */
record TableParts(ModelTexts words, Locale language) {

    private static final String ANY = "-";

    TableText of(String name, String table, byte[] model) {
        Element decision = Xml.all(Xml.parse(model))
                .filter(element -> element.getLocalName().equals("decision"))
                .filter(element -> element.getAttribute("id").equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the model holds no table " + table));
        List<Element> inputs = within(decision, "input");
        Map<String, String> variables = new LinkedHashMap<>();
        inputs.forEach(input -> variables.put(text(input, "inputExpression"), label(input)));
        Map<String, String> outputs = new LinkedHashMap<>();
        within(decision, "output").forEach(output -> outputs.put(output.getAttribute("name"), label(output)));
        Map<String, RuleText> rules = new LinkedHashMap<>();
        List<String> labels = inputs.stream().map(this::label).toList();
        within(decision, "rule").forEach(rule -> rules.put(rule.getAttribute("id"), rule(rule, labels)));
        return new TableText(words.in(language, name), variables, outputs, rules);
    }

    private RuleText rule(Element rule, List<String> labels) {
        List<Element> entries = within(rule, "inputEntry");
        Map<String, String> conditions = new LinkedHashMap<>();
        IntStream.range(0, Math.min(entries.size(), labels.size())).forEach(index -> {
            String condition = entries.get(index).getTextContent().strip();
            if (!condition.isEmpty() && !condition.equals(ANY)) {
                conditions.put(labels.get(index), condition);
            }
        });
        return new RuleText(words.in(language, text(rule, "description")), conditions);
    }

    private String label(Element clause) {
        String label = clause.getAttribute("label");
        return words.in(language, label.isBlank() ? clause.getAttribute("name") : label);
    }

    private static String text(Element parent, String name) {
        return within(parent, name).stream()
                .findFirst()
                .map(Element::getTextContent)
                .map(String::strip)
                .orElse("");
    }

    private static List<Element> within(Element parent, String name) {
        return Xml.all(parent, name).toList();
    }
}
