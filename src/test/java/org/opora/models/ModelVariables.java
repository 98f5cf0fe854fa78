package org.opora.models;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.opora.engine.guard.ExpressionGrammar;

/** The variables that models and tables name. */
final class ModelVariables {

    private ModelVariables() {}

    /** Read by an expression of a process, or passed between processes. */
    static Set<String> ofProcesses() {
        Set<String> names = new TreeSet<>();
        ShippedModels.processes().forEach(process -> visit(process.model(), element -> collect(element, names)));
        names.removeAll(ShippedModels.delegates());
        return names;
    }

    /** Asked by a table. */
    static Set<String> ofTables() {
        Set<String> names = new TreeSet<>();
        ShippedModels.tables()
                .forEach(table -> table.model().getModelElementsByType(Input.class).stream()
                        .map(input -> input.getInputExpression()
                                .getText()
                                .getTextContent()
                                .strip())
                        .forEach(names::add));
        return names;
    }

    private static void visit(BpmnModelInstance model, Consumer<DomElement> visitor) {
        visit(model.getDocument().getRootElement(), visitor);
    }

    private static void visit(DomElement element, Consumer<DomElement> visitor) {
        visitor.accept(element);
        element.getChildElements().forEach(child -> visit(child, visitor));
    }

    private static void collect(DomElement element, Set<String> names) {
        String kind = element.getLocalName();
        if (kind.equals("in") || kind.equals("out")) {
            add(names, element.getAttribute("source"), element.getAttribute("target"));
        } else if (kind.equals("inputParameter") || kind.equals("outputParameter")) {
            add(names, element.getAttribute("name"));
        }
        String camunda = "http://camunda.org/schema/1.0/bpmn";
        add(names, element.getAttribute(camunda, "elementVariable"), element.getAttribute(camunda, "resultVariable"));
        String words = element.getChildElements().isEmpty() ? element.getTextContent() : "";
        Stream.of(element.getAttribute(camunda, "collection"), words)
                .filter(Objects::nonNull)
                .forEach(text -> names.addAll(ExpressionGrammar.variables(text)));
    }

    private static void add(Set<String> names, String... found) {
        Arrays.stream(found).filter(name -> name != null && !name.isBlank()).forEach(names::add);
    }
}
