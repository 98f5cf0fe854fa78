package org.opora.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.models.ShippedModels.elements;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;

/** Ids that a reader understands and that code, tests and running cases may rely on. */
class ModelNamesTests {

    /** Made by Modeler: seven letters or digits that mean nothing. */
    private static final Pattern GENERATED = Pattern.compile("(?s).*_[01][0-9a-z]{6}\\b.*");

    private static final Map<Class<? extends BaseElement>, String> PREFIXES = Map.of(
            StartEvent.class, "StartEvent_",
            EndEvent.class, "EndEvent_",
            BoundaryEvent.class, "BoundaryEvent_",
            IntermediateCatchEvent.class, "CatchEvent_",
            Task.class, "Task_",
            Gateway.class, "Gateway_",
            SequenceFlow.class, "SequenceFlow_",
            CallActivity.class, "CallActivity_");

    @Test
    void sayWhatAnElementIs() {
        PREFIXES.forEach((kind, prefix) -> assertThat(elements(kind))
                .as(prefix)
                .isNotEmpty()
                .allMatch(element -> element.getId().matches(prefix + "[A-Z][A-Za-z0-9]*")));
        assertThat(elements(SubProcess.class))
                .allMatch(inner -> inner.getId()
                        .matches(
                                (inner.triggeredByEvent() ? "EventSubProcess_" : "SubProcess_") + "[A-Z][A-Za-z0-9]*"));
    }

    @Test
    void knowEveryKindOfElementInUse() {
        Set<Class<? extends BaseElement>> kinds = PREFIXES.keySet();

        assertThat(elements(FlowElement.class))
                .allMatch(element ->
                        element instanceof SubProcess || kinds.stream().anyMatch(kind -> kind.isInstance(element)));
    }

    @Test
    void sayWhatHappened() {
        assertThat(elements(Message.class))
                .isNotEmpty()
                .allMatch(message -> message.getId().equals("Message_" + message.getName())
                        && message.getName().matches("[A-Z][A-Za-z]*"));
        assertThat(elements(Error.class))
                .isNotEmpty()
                .allMatch(error -> error.getId().equals("Error_" + error.getErrorCode())
                        && error.getName().equals(error.getErrorCode()));
    }

    @Test
    void areNotGenerated() {
        assertThat(elements(BaseElement.class).stream().map(BaseElement::getId))
                .filteredOn(id -> id != null && GENERATED.matcher(id).matches())
                .isEmpty();
        ShippedModels.bundles()
                .forEach(bundle -> assertThat(bundle.named(".form"))
                        .filteredOn(file -> GENERATED
                                .matcher(new String(bundle.content(file), java.nio.charset.StandardCharsets.UTF_8))
                                .matches())
                        .isEmpty());
    }

    @Test
    void areFileNamesOfOneKind() {
        assertThat(ShippedModels.processes()).allMatch(process -> process.id().matches("[A-Z][A-Za-z]*Process"));
        assertThat(ShippedModels.tables()).allMatch(table -> table.id().matches("[A-Z][A-Za-z]*"));
        assertThat(ShippedModels.forms()).allMatch(form -> form.id().matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void comeWithALabel() {
        Predicate<FlowNode> isSilent = node -> node instanceof ParallelGateway
                || node instanceof Gateway && node.getOutgoing().size() < 2;

        assertThat(elements(FlowNode.class))
                .filteredOn(isSilent.negate())
                .filteredOn(node -> node.getName() == null || node.getName().isBlank())
                .extracting(BaseElement::getId)
                .isEmpty();
    }
}
