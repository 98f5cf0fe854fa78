package org.opora.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Reads from the engine's history which flow nodes the tests of a class passed. The coverage extension itself wants to
 * make an engine of its own and cannot listen to that of Spring, so only its report is used.
 */
class PassedFlowNodes implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Set<String> LEFT_BY_INTERRUPTION = Set.of("errorEndEvent", "eventBasedGateway");

    private final Map<String, Set<String>> passed = new TreeMap<>();
    private final Set<String> tests = new HashSet<>();
    private Set<String> before = Set.of();
    private boolean failed;

    @Override
    public void beforeEach(ExtensionContext test) {
        before = ids(instances(engine(test)));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ProcessEngine engine = engine(test);
        Map<String, Set<String>> byModel = new TreeMap<>();
        instances(engine).stream()
                .filter(instance -> !before.contains(instance.getId()))
                .forEach(instance -> byModel.computeIfAbsent(instance.getProcessDefinitionKey(), key -> new TreeSet<>())
                        .addAll(passedIn(instance, engine.getHistoryService())));
        byModel.keySet().retainAll(models(test));
        byModel.forEach((model, nodes) ->
                passed.computeIfAbsent(model, key -> new TreeSet<>()).addAll(nodes));
        CoverageReport.add(test, byModel, model -> model(engine, model));
        tests.add(test.getRequiredTestMethod().getName());
        failed |= test.getExecutionException().isPresent();
    }

    /** Says nothing if only some of the tests were run, or if one of them failed, which is the better message. */
    @Override
    public void afterAll(ExtensionContext testClass) {
        CoverageReport.write();
        if (failed || !tests.equals(all(testClass))) {
            return;
        }
        ProcessEngine engine = engine(testClass);
        Map<String, Set<String>> missing = new TreeMap<>();
        for (String model : models(testClass)) {
            Set<String> nodes = nodes(model(engine, model));
            nodes.removeAll(passed.getOrDefault(model, Set.of()));
            missing.put(model, nodes);
        }
        assertThat(missing)
                .as("flow nodes no test passed")
                .allSatisfy((model, nodes) -> assertThat(nodes).as(model).isEmpty());
    }

    private static Set<String> passedIn(HistoricProcessInstance instance, HistoryService history) {
        Set<String> nodes = new TreeSet<>();
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).finished().list().stream()
                .filter(PassedFlowNodes::isPassed)
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !id.endsWith(BpmnParse.MULTI_INSTANCE_BODY_ID_SUFFIX))
                .forEach(nodes::add);
        return nodes;
    }

    /**
     * A step that was interrupted was not passed; an end by error interrupts what is around it and so itself, and the
     * event that comes first interrupts the gateway that waits for it.
     */
    static boolean isPassed(HistoricActivityInstance activity) {
        return !activity.isCanceled() || LEFT_BY_INTERRUPTION.contains(activity.getActivityType());
    }

    static Set<String> nodes(BpmnModelInstance model) {
        Set<String> nodes = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.add(node.getId()));
        return nodes;
    }

    private static BpmnModelInstance model(ProcessEngine engine, String key) {
        ProcessDefinition latest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return engine.getRepositoryService().getBpmnModelInstance(latest.getId());
    }

    private static List<HistoricProcessInstance> instances(ProcessEngine engine) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().list();
    }

    private static Set<String> ids(List<HistoricProcessInstance> instances) {
        Set<String> ids = new HashSet<>();
        instances.forEach(instance -> ids.add(instance.getId()));
        return ids;
    }

    private static Set<String> models(ExtensionContext test) {
        ModelCoverage wanted = AnnotationSupport.findAnnotation(test.getRequiredTestClass(), ModelCoverage.class)
                .orElseThrow();
        return Set.of(wanted.value());
    }

    private static Set<String> all(ExtensionContext testClass) {
        Set<String> names = new HashSet<>();
        AnnotationSupport.findAnnotatedMethods(
                        testClass.getRequiredTestClass(), Testable.class, HierarchyTraversalMode.TOP_DOWN)
                .forEach(method -> names.add(method.getName()));
        return names;
    }

    /** The engine, seen by nobody in particular, who may see everything. */
    private static ProcessEngine engine(ExtensionContext test) {
        ProcessEngine engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        engine.getIdentityService().clearAuthentication();
        return engine;
    }
}
