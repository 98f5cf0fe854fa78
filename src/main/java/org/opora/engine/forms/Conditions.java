package org.opora.engine.forms;

import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Decides by the form's own FEEL conditions which fields are hidden. */
@Component
class Conditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /** True if any condition holds. A condition that cannot be evaluated hides nothing, as in the browser. */
    boolean hidden(List<String> conditions, Map<String, Object> values) {
        return conditions.stream().anyMatch(condition -> holds(condition, values));
    }

    private boolean holds(String condition, Map<String, Object> values) {
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        EvaluationResult result = feel.evaluateExpression(expression, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
