package org.opora.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.models.ShippedModels.elements;
import static org.opora.models.ShippedModels.property;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.junit.jupiter.api.Test;
import org.opora.engine.Roles;
import org.opora.engine.deployment.ModelChecks;

/** What every shipped model keeps beyond what the server demands of any model. */
class ModelRulesTests {

    private static final Set<String> ROLES = Set.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);

    @Test
    void breakNoRuleOfTheServer() {
        assertThat(new ModelChecks(ShippedModels.bundles(), ShippedModels.delegates()).problems())
                .isEmpty();
    }

    @Test
    void documentEachStepAndTimer() {
        Stream<BaseElement> steps = Stream.of(
                        UserTask.class, ServiceTask.class, BusinessRuleTask.class, ReceiveTask.class, Process.class)
                .flatMap(kind -> elements(kind).stream());
        Stream<BaseElement> timers =
                elements(TimerEventDefinition.class).stream().map(timer -> (BaseElement) timer.getParentElement());

        assertThat(Stream.concat(steps, timers)
                        .filter(step -> !isDocumented(step))
                        .map(BaseElement::getId))
                .isEmpty();
    }

    private static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .anyMatch(words -> words.strip().length() > 20);
    }

    @Test
    void giveEachUserTaskADeadlineThatTheTableKnows() {
        Set<String> steps = deadlineSteps();

        assertThat(elements(UserTask.class).stream()
                        .filter(task -> !steps.contains(property(task, "deadline")))
                        .map(UserTask::getId))
                .isEmpty();
    }

    @Test
    void useEachDeadlineOfTheTable() {
        Set<String> used = elements(UserTask.class).stream()
                .map(task -> property(task, "deadline"))
                .collect(Collectors.toCollection(TreeSet::new));
        RuleCase.of("ReferralRouting").forEach(route -> {
            used.add(route.outputs().get("acceptStep"));
            used.add(route.outputs().get("outcomeStep"));
        });

        assertThat(used).containsAll(deadlineSteps());
    }

    private static Set<String> deadlineSteps() {
        return ShippedModels.tables().stream()
                .filter(table -> table.id().equals("Deadlines"))
                .flatMap(table -> table.model().getModelElementsByType(InputEntry.class).stream())
                .filter(entry -> entry.getId().endsWith("_In1"))
                .map(entry -> entry.getText().getTextContent().replace("\"", "").strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void giveEachUserTaskToARole() {
        assertThat(elements(UserTask.class).stream()
                        .filter(task -> task.getCamundaCandidateGroupsList().isEmpty()
                                || !ROLES.containsAll(task.getCamundaCandidateGroupsList())
                                || task.getCamundaAssignee() != null
                                || task.getCamundaCandidateUsers() != null)
                        .map(UserTask::getId))
                .isEmpty();
    }

    @Test
    void nameTheAnswersOfEachQuestion() {
        assertThat(elements(Gateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1)
                        .flatMap(gateway -> gateway.getOutgoing().stream())
                        .filter(flow -> flow.getConditionExpression() != null || isDefault(flow))
                        .filter(flow -> flow.getName() == null || flow.getName().isBlank())
                        .map(SequenceFlow::getId))
                .isEmpty();
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getId().equals(flow.getSource().getAttributeValue("default"));
    }

    @Test
    void takeTimesFromVariables() {
        assertThat(elements(TimerEventDefinition.class).stream()
                        .map(timer -> timer.getTimeDate() == null
                                ? timer.getId() + " has no date"
                                : timer.getTimeDate().getTextContent().strip()))
                .isNotEmpty()
                .allMatch(time -> Pattern.matches("\\$\\{[a-z]\\w*On}", time));
    }

    @Test
    void trySendingAgainInTheBackground() {
        assertThat(elements(ServiceTask.class).stream()
                        .filter(task -> task.getId().matches("Task_Send.*"))
                        .filter(task -> !task.isCamundaAsyncBefore() || !isTriedAgain(task))
                        .map(ServiceTask::getId))
                .isEmpty();
    }

    private static boolean isTriedAgain(ServiceTask task) {
        return task.getExtensionElements() != null
                && task.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count()
                        == 1;
    }

    @Test
    void showEachForm() {
        Stream<String> ofTasks = elements(UserTask.class).stream().map(UserTask::getCamundaFormRef);
        Stream<String> ofStarts = elements(StartEvent.class).stream().map(StartEvent::getCamundaFormRef);

        assertThat(Stream.concat(ofTasks, ofStarts).filter(Objects::nonNull).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ShippedModels.forms().stream()
                        .map(ShippedModels.Shipped::id)
                        .toList());
    }

    @Test
    void drawEachElement() {
        assertThat(Stream.of(FlowNode.class, SequenceFlow.class)
                        .flatMap(kind -> elements(kind).stream())
                        .filter(element -> element.getDiagramElement() == null)
                        .map(BaseElement::getId))
                .isEmpty();
    }

    @Test
    void leadEachFlowSomewhere() {
        Collection<FlowNode> nodes = elements(FlowNode.class);
        List<String> stranded = nodes.stream()
                .filter(node ->
                        node.getIncoming().isEmpty() && node.getOutgoing().isEmpty())
                .map(BaseElement::getId)
                .filter(id -> !id.startsWith("EventSubProcess_"))
                .toList();

        assertThat(stranded).isEmpty();
    }
}
