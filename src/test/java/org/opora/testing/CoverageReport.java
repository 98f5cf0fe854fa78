package org.opora.testing;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.core.export.CoverageStateJsonExporter;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One report of what all classes of this test run passed, with a picture of each process. */
final class CoverageReport {

    private static final File FOLDER =
            new File("target/process-test-coverage/" + System.getProperty("opora.test.fork", "jvm-0"));
    private static final Map<String, Suite> SUITES = new LinkedHashMap<>();
    private static final Map<String, Model> MODELS = new LinkedHashMap<>();

    private CoverageReport() {}

    /** @param passed ids of flow nodes by process */
    static synchronized void add(
            ExtensionContext test, Map<String, Set<String>> passed, Function<String, BpmnModelInstance> models) {
        String testClass = test.getRequiredTestClass().getName();
        Run run = new Run(test.getUniqueId(), test.getDisplayName());
        passed.forEach((model, nodes) -> {
            MODELS.computeIfAbsent(model, key -> model(key, models.apply(key)));
            nodes.forEach(node -> {
                run.addEvent(event(EventType.START, model, node));
                run.addEvent(event(EventType.END, model, node));
            });
        });
        SUITES.computeIfAbsent(testClass, name -> new Suite(name, name)).addRun(run);
    }

    static synchronized void write() {
        String state = CoverageStateJsonExporter.createCoverageStateResult(SUITES.values(), MODELS.values());
        CoverageReportUtil.writeReport(state, true, FOLDER, "report.html", CoverageReportUtil::generateHtml);
        CoverageReportUtil.writeReport(state, false, FOLDER, "report.json", Function.identity());
    }

    private static Model model(String key, BpmnModelInstance model) {
        return new Model(key, PassedFlowNodes.nodes(model).size(), "1", Bpmn.convertToString(model));
    }

    private static Event event(EventType type, String model, String node) {
        return new Event(EventSource.FLOW_NODE, type, node, "flowNode", model, 0);
    }
}
