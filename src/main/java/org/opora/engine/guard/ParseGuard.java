package org.opora.engine.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last look at a model before it can run, wherever it came from: no scripts, no classes, no free expressions, only
 * known delegates. The readable list for analysts is made earlier, when folders are checked.
 */
@Component
public class ParseGuard extends AbstractBpmnParseListener {

    private static final Set<String> REFUSED_TAGS = Set.of("scriptTask", "script", "connector", "formData", "field");
    private static final List<String> REFUSED_ATTRIBUTES = List.of("class", "expression", "type", "formHandlerClass");

    private final DelegateBeans delegates;

    ParseGuard(DelegateBeans delegates) {
        this.delegates = delegates;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        check(process, definition.getKey());
    }

    private void check(Element element, String place) {
        String id = element.attribute("id") == null ? place : element.attribute("id");
        if (REFUSED_TAGS.contains(element.getTagName())) {
            throw refusal(id, "<" + element.getTagName() + "> is not allowed");
        }
        for (String attribute : REFUSED_ATTRIBUTES) {
            if (camunda(element, attribute) != null) {
                throw refusal(id, "camunda:" + attribute + " is not allowed");
            }
        }
        checkExpressions(element, id);
        String delegate = camunda(element, "delegateExpression");
        if (delegate != null
                && ExpressionGrammar.singleName(delegate)
                        .filter(delegates.names()::contains)
                        .isEmpty()) {
            throw refusal(id, "unknown delegate " + delegate);
        }
        element.elements().forEach(child -> check(child, id));
    }

    /** The engine's own elements, listeners for example, carry their attributes without a prefix. */
    private static @Nullable String camunda(Element element, String attribute) {
        Namespace engine = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;
        boolean own = engine.getNamespaceUri().equals(element.getUri())
                || engine.getAlternativeUri().equals(element.getUri());
        return own ? element.attribute(attribute) : element.attributeNS(engine, attribute);
    }

    private static void checkExpressions(Element element, String place) {
        if (element.getTagName().equals("documentation")) {
            return;
        }
        Stream.concat(
                        Stream.of(element.getText()),
                        element.attributes().stream().map(element::attribute))
                .flatMap(text -> ExpressionGrammar.problem(text).stream())
                .forEach(problem -> {
                    throw refusal(place, problem);
                });
    }

    private static ProcessEngineException refusal(String element, String rule) {
        return new ProcessEngineException("model refused at %s: %s".formatted(element, rule));
    }
}
