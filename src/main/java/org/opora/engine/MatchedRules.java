package org.opora.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers, on its thread, which version and which rules the last evaluation used. */
@Component
class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<@Nullable Match> last = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        int version = event.getDecisionTable() instanceof DecisionDefinition definition ? definition.getVersion() : 0;
        List<String> rules = event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
        last.set(new Match(version, rules));
    }

    Match take() {
        Match match = last.get();
        last.remove();
        return match == null ? new Match(0, List.of()) : match;
    }

    record Match(int version, List<String> rules) {}
}
