package org.opora.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.opora.engine.guard.ExpressionGrammar;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The rules of process models: what may stand in them, and what must. */
class ProcessRules {

    private static final Pattern GENERATED =
            Pattern.compile("(Activity|Gateway|Event|Flow|Process|Participant|TextAnnotation"
                    + "|Association|SubProcess|StartEvent|EndEvent|Task|Message|Error)_[0-9a-z]{7}");
    private static final String ACTIVITI = "http://activiti.org/bpmn";
    private static final Set<String> DOCUMENTED =
            Set.of("userTask", "serviceTask", "businessRuleTask", "receiveTask", "timerEventDefinition");
    private static final Set<String> CODE = Set.of("class", "expression", "type", "formKey", "formHandlerClass");
    private static final Set<String> FORBIDDEN =
            Set.of("scriptTask", "script", "connector", "formData", "field", "properties-script", "sendTask");

    private final Bundle bundle;
    private final Set<String> delegates;
    private final Set<String> processes;
    private final Set<String> decisions;
    private final List<Problem> problems = new ArrayList<>();
    private String file = "";

    ProcessRules(Bundle bundle, Set<String> delegates, Set<String> processes, Set<String> decisions) {
        this.bundle = bundle;
        this.delegates = delegates;
        this.processes = processes;
        this.decisions = decisions;
    }

    List<Problem> problems(String modelFile) {
        file = modelFile;
        problems.clear();
        try {
            check(Xml.parse(bundle.content(modelFile)));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    "processes/%s/%s".formatted(bundle.name(), file), "file", String.valueOf(e.getMessage())));
        }
        return List.copyOf(problems);
    }

    private void check(Document model) {
        String name = file.replace(".bpmn", "");
        List<Element> all = Xml.all(model).toList();
        all.stream().filter(element -> element.getLocalName().equals("process")).forEach(process -> {
            refuseUnless(
                    process.getAttribute("id").equals(name),
                    process,
                    "the process id must equal the file name " + name);
            refuseUnless(
                    !camunda(process, "historyTimeToLive").isBlank(), process, "camunda:historyTimeToLive is missing");
        });
        all.forEach(this::checkElement);
    }

    private void checkElement(Element element) {
        String kind = element.getLocalName();
        refuseUnless(!FORBIDDEN.contains(kind), element, "<" + kind + "> is not allowed");
        refuseUnless(
                !GENERATED.matcher(element.getAttribute("id")).matches(),
                element,
                "has a generated id; give it a name that says what it is");
        CODE.stream()
                .filter(code -> !camunda(element, code).isBlank())
                .forEach(code -> problems.add(problem(
                        element,
                        "camunda:" + code + " is not allowed; name a delegate in camunda:delegateExpression")));
        if (DOCUMENTED.contains(kind)) {
            Element described = kind.equals("timerEventDefinition") ? (Element) element.getParentNode() : element;
            refuseUnless(
                    Xml.children(described, "documentation").findAny().isPresent(),
                    described,
                    "has no documentation: who does it, why, what happens on failure");
        }
        checkReferences(element);
        checkExpressions(element);
        refuseOldNamespace(element);
    }

    /** The engine reads the extensions of its predecessor too, in a namespace that no rule here looks at. */
    private void refuseOldNamespace(Element element) {
        boolean attribute = IntStream.range(0, element.getAttributes().getLength())
                .anyMatch(i -> ACTIVITI.equals(element.getAttributes().item(i).getNamespaceURI()));
        refuseUnless(
                !attribute && !ACTIVITI.equals(element.getNamespaceURI()),
                element,
                "uses the namespace " + ACTIVITI + "; write " + Xml.CAMUNDA);
    }

    private void checkReferences(Element element) {
        String kind = element.getLocalName();
        String delegate = camunda(element, "delegateExpression");
        if (!delegate.isBlank()) {
            refuseUnless(
                    ExpressionGrammar.singleName(delegate)
                            .filter(delegates::contains)
                            .isPresent(),
                    element,
                    "names the unknown delegate " + delegate);
        } else {
            refuseUnless(!kind.equals("serviceTask"), element, "has no camunda:delegateExpression");
        }
        String called = element.getAttribute("calledElement");
        refuseUnless(called.isBlank() || processes.contains(called), element, "calls the unknown process " + called);
        String decision = camunda(element, "decisionRef");
        refuseUnless(decision.isBlank() || decisions.contains(decision), element, "asks the unknown table " + decision);
        if (kind.equals("userTask") || element.hasAttributeNS(Xml.CAMUNDA, "formRef")) {
            checkForm(element);
        }
    }

    private void checkForm(Element element) {
        String form = camunda(element, "formRef");
        refuseUnless(
                bundle.files().containsKey(form + ".form"),
                element,
                form.isBlank()
                        ? "has no camunda:formRef"
                        : "shows the form '" + form + "', which is not in forms/" + bundle.name());
        refuseUnless(
                camunda(element, "formRefBinding").equals("deployment"),
                element,
                "camunda:formRefBinding must be 'deployment'");
    }

    private void checkExpressions(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            checkExpression(element, ((Attr) element.getAttributes().item(i)).getValue());
        }
        if (element.getElementsByTagNameNS("*", "*").getLength() == 0
                && !element.getLocalName().equals("documentation")) {
            checkExpression(element, element.getTextContent());
        }
        String language = element.getAttribute("language") + element.getAttribute("scriptFormat");
        refuseUnless(language.isBlank(), element, "is written in '" + language + "', scripts are not allowed");
    }

    private void checkExpression(Element element, String text) {
        ExpressionGrammar.problem(text).ifPresent(wrong -> problems.add(problem(element, wrong)));
    }

    private void refuseUnless(boolean rule, Element element, String words) {
        if (!rule) {
            problems.add(problem(element, words));
        }
    }

    private Problem problem(Element element, String words) {
        return new Problem("processes/%s/%s".formatted(bundle.name(), file), Xml.idOf(element), words);
    }

    /** The engine's own elements, listeners for example, carry their attributes without a prefix. */
    private static String camunda(Element element, String attribute) {
        boolean own = Xml.CAMUNDA.equals(element.getNamespaceURI());
        return own ? element.getAttribute(attribute) : element.getAttributeNS(Xml.CAMUNDA, attribute);
    }
}
