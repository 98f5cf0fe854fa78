package org.opora.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.dmn.DecisionEvaluationBuilder;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Evaluates the newest deployed version of a table. */
@Component
class DecisionTables implements Decisions {

    private final ObjectProvider<DecisionService> tables;
    private final ObjectProvider<DecisionLog> log;
    private final MatchedRules matched;

    DecisionTables(ObjectProvider<DecisionService> tables, ObjectProvider<DecisionLog> log, MatchedRules matched) {
        this.tables = tables;
        this.log = log;
        this.matched = matched;
    }

    @Override
    public Decision decide(String table, Map<String, @Nullable Object> inputs) {
        DmnDecisionTableResult rows =
                evaluate(tables.getObject().evaluateDecisionTableByKey(table).variables(asObjects(inputs)));
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        rows.forEach(row -> results.add(Collections.unmodifiableMap(new HashMap<>(row.getEntryMap()))));
        MatchedRules.Match match = matched.take();
        Decision decision = new Decision(table, match.version(), inputs, match.rules(), results);
        tellLog(decision);
        return decision;
    }

    /** Leaves the engine's log of operations out: it takes two rows to say less than the {@link DecisionLog}. */
    private static DmnDecisionTableResult evaluate(DecisionEvaluationBuilder evaluation) {
        CommandContext running = Context.getCommandContext();
        if (running == null) {
            return evaluation.evaluate();
        }
        List<DmnDecisionTableResult> result = new ArrayList<>(1);
        running.executeWithOperationLogPrevented(context -> result.add(evaluation.evaluate()));
        return result.get(0);
    }

    private void tellLog(Decision decision) {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        if (running != null && running.getExecution().getProcessBusinessKey() != null) {
            String caseNumber = running.getExecution().getProcessBusinessKey();
            log.ifAvailable(decisions -> decisions.record(caseNumber, decision));
        }
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> asObjects(Map<String, @Nullable Object> inputs) {
        return new HashMap<>(inputs);
    }
}
