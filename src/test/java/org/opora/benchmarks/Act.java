package org.opora.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** What a delegate, or the listeners of a form, did to the process. */
record Act(List<Assignment> assignments, List<Evaluation> evaluations, List<String> messages) {

    Act() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void addTo(VariableMap fields) {
        assignments.forEach(assignment -> fields.putValue(assignment.variable(), assignment.value()));
    }

    /** Does the same on the engine the execution belongs to. */
    void repeat(DelegateExecution execution) {
        var services = execution.getProcessEngineServices();
        evaluations.forEach(evaluation -> services.getDecisionService()
                .evaluateDecisionTableByKey(evaluation.table())
                .variables(evaluation.inputs())
                .evaluate());
        messages.forEach(message -> services.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlateAll());
        assignments.forEach(assignment -> assignment.repeat(execution));
    }

    record Assignment(String variable, @Nullable Object value, boolean local) {

        void repeat(DelegateExecution execution) {
            if (local) {
                execution.setVariableLocal(variable, value);
            } else {
                execution.setVariable(variable, value);
            }
        }
    }

    record Evaluation(String table, Map<String, Object> inputs) {}
}
