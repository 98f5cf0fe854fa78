package org.opora.models;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FeelParsedOnce;

/** The shipped tables in the engine's own DMN engine, asked with texts. */
final class TableEngine {

    private final List<Answer> lastAnswers = new ArrayList<>();
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final Map<String, Map<String, String>> types = new HashMap<>();
    private final DmnEngine engine;

    TableEngine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        configuration.setFeelEngineFactory(new FeelParsedOnce());
        engine = configuration.buildEngine();
        ShippedModels.tables().forEach(table -> {
            decisions.put(table.id(), engine.parseDecision(table.id(), table.model()));
            types.put(table.id(), types(table.model()));
        });
    }

    private static Map<String, String> types(DmnModelInstance model) {
        return model.getModelElementsByType(Input.class).stream()
                .map(Input::getInputExpression)
                .collect(Collectors.toMap(
                        input -> input.getText().getTextContent().strip(), InputExpression::getTypeRef));
    }

    /** A rule that matched and its outputs, empty text where it says nothing. */
    record Answer(String rule, Map<String, String> outputs) {}

    /** Every rule that matches, in the order of the table. */
    List<Answer> ask(String table, Map<String, String> inputs) {
        Map<String, Object> facts = new HashMap<>();
        types.getOrDefault(table, Map.of())
                .forEach((name, type) -> facts.put(name, typed(type, inputs.getOrDefault(name, ""))));
        engine.evaluateDecisionTable(decisions.get(table), Variables.fromMap(facts));
        return List.copyOf(lastAnswers);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        lastAnswers.clear();
        event.getMatchingRules().forEach(rule -> lastAnswers.add(answer(rule)));
    }

    private static Answer answer(DmnEvaluatedDecisionRule rule) {
        Map<String, String> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((name, output) ->
                        outputs.put(name, text(output.getValue().getValue())));
        return new Answer(rule.getId(), outputs);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value == null ? "" : value.toString();
    }

    private static @Nullable Object typed(String type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "string" -> text;
            case "boolean" -> Boolean.valueOf(text);
            default -> Integer.valueOf(text);
        };
    }
}
