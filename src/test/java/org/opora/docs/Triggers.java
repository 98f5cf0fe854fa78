package org.opora.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.opora.models.ShippedModels.Shipped;

/** What begins a process: somebody's form, a message, or another process. */
record Triggers(BpmnModelInstance model, List<Shipped<BpmnModelInstance>> all) {

    String words() {
        List<String> words = new ArrayList<>();
        process().getChildElementsByType(StartEvent.class).forEach(start -> {
            if (start.getCamundaFormRef() != null) {
                words.add("Begun by %s with the form `%s`."
                        .formatted(
                                String.join(", ", process().getCamundaCandidateStarterGroupsList()),
                                start.getCamundaFormRef()));
            }
            start.getChildElementsByType(MessageEventDefinition.class)
                    .forEach(event -> words.add("Begun by the message `%s`."
                            .formatted(event.getMessage().getName())));
        });
        callers().forEach(caller -> words.add("Called by `%s`.".formatted(caller)));
        return String.join(" ", words);
    }

    private List<String> callers() {
        return all.stream()
                .filter(other -> other.model().getModelElementsByType(CallActivity.class).stream()
                        .anyMatch(
                                call -> call.getCalledElement().equals(process().getId())))
                .map(Shipped::id)
                .collect(Collectors.toList());
    }

    private Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }
}
