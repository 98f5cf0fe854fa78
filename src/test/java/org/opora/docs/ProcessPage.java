package org.opora.docs;

import static org.opora.models.ShippedModels.property;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.opora.models.ShippedModels;
import org.opora.models.ShippedModels.Shipped;

/** {@code docs/processes.md}: what begins each process, who does what by when, whom it calls, and how it ends. */
class ProcessPage {

    private static final Set<String> TO_AGENCIES = Set.of("send", "remind", "recall", "tellAgencies");

    private final DeadlinePage deadlines;
    private final List<Shipped<BpmnModelInstance>> processes = ShippedModels.processes().stream()
            .sorted(Comparator.comparing(process -> !process.id().startsWith("FamilyPatronage")))
            .toList();

    ProcessPage(DeadlinePage deadlines) {
        this.deadlines = deadlines;
    }

    String content() {
        return GeneratedDocs.notice("the models in `processes/`")
                + "# Processes\n\n"
                + "What the shipped models say. Pictures are made from the models; terms come from the table of\n"
                + "[deadlines](deadlines.md); a step's performer, form and reason can be read in the model itself.\n\n"
                + processes.stream()
                        .map(process -> "- [%s](#%s)".formatted(process(process).getName(), anchor(process)))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + processes.stream().map(this::section).collect(Collectors.joining());
    }

    private String section(Shipped<BpmnModelInstance> model) {
        Process process = process(model);
        return "\n## %s\n\n![%s](%s)\n\n%s\n\nModel: [`%s`](../processes/%s). %s\n"
                        .formatted(
                                process.getName(),
                                process.getName(),
                                picture(model),
                                words(process),
                                model.id(),
                                model,
                                new Triggers(model.model(), processes).words())
                + userTasks(model)
                + agencyCalls(model)
                + calledProcesses(model)
                + timers(model)
                + ends(model);
    }

    private String userTasks(Shipped<BpmnModelInstance> model) {
        return Markdown.table(
                "### Tasks of people",
                List.of("Task", "Role", "Form", "Deadline", "Legal basis"),
                all(model, UserTask.class).stream()
                        .map(task -> List.of(
                                task.getName(),
                                task.getCamundaCandidateGroups(),
                                Markdown.code(task.getCamundaFormRef()),
                                deadlines.line(property(task, "deadline")),
                                property(task, "legalBasis")))
                        .toList());
    }

    private static String agencyCalls(Shipped<BpmnModelInstance> model) {
        return Markdown.table(
                "### Words to agencies",
                List.of("Step", "What happens"),
                all(model, ServiceTask.class).stream()
                        .filter(step -> TO_AGENCIES.stream()
                                .anyMatch(verb ->
                                        step.getCamundaDelegateExpression().startsWith("${" + verb)))
                        .map(step -> List.of(step.getName(), words(step)))
                        .toList());
    }

    private String calledProcesses(Shipped<BpmnModelInstance> model) {
        return Markdown.table(
                "### Processes called",
                List.of("Step", "Process"),
                all(model, CallActivity.class).stream()
                        .map(call -> List.of(call.getName(), link(call.getCalledElement())))
                        .toList());
    }

    private String link(String id) {
        return processes.stream()
                .filter(process -> process.id().equals(id))
                .map(process -> "[%s](#%s)".formatted(process(process).getName(), anchor(process)))
                .findFirst()
                .orElse(id);
    }

    private static String timers(Shipped<BpmnModelInstance> model) {
        return Markdown.table(
                "### Timers",
                List.of("Timer", "Fires at", "What happens"),
                all(model, TimerEventDefinition.class).stream()
                        .map(timer -> {
                            FlowNode event = (FlowNode) timer.getParentElement();
                            String time = timer.getTimeDate().getTextContent().strip();
                            return List.of(event.getName(), Markdown.code(time), words(event));
                        })
                        .toList());
    }

    private static String ends(Shipped<BpmnModelInstance> model) {
        return Markdown.table(
                "### Ends",
                List.of("End", "Kind"),
                all(model, EndEvent.class).stream()
                        .map(end -> List.of(end.getName(), kind(end)))
                        .distinct()
                        .toList());
    }

    private static String kind(EndEvent end) {
        return end.getEventDefinitions().stream()
                .map(definition -> {
                    if (definition instanceof ErrorEventDefinition error) {
                        return "error " + Markdown.code(error.getError().getErrorCode());
                    }
                    return definition instanceof TerminateEventDefinition ? "ends everything under way" : "";
                })
                .collect(Collectors.joining());
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.BaseElement> Collection<T> all(
            Shipped<BpmnModelInstance> model, Class<T> kind) {
        return model.model().getModelElementsByType(kind);
    }

    private static Process process(Shipped<BpmnModelInstance> model) {
        return all(model, Process.class).iterator().next();
    }

    private static String words(org.camunda.bpm.model.bpmn.instance.BaseElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .collect(Collectors.joining(" "));
    }

    private static String anchor(Shipped<BpmnModelInstance> model) {
        return process(model)
                .getName()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    /** The picture of a process, made by hand with a renderer: {@code docs/images/family-patronage.png}. */
    static String picture(Shipped<BpmnModelInstance> model) {
        String name = model.id().replace("Process", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "images/%s.png".formatted(name.toLowerCase(Locale.ROOT));
    }
}
