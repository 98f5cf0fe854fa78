package org.opora.assessment;

import java.util.List;
import java.util.Map;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.springframework.stereotype.Component;

/** Points and critical flags of single factors, from the tables FactorPoints and CriticalFlags. */
@Component
class FactorTables {

    private final Decisions decisions;

    FactorTables(Decisions decisions) {
        this.decisions = decisions;
    }

    Score score(Factors factors) {
        List<Decision> risks = points(factors.risks());
        List<Decision> strengths = points(factors.strengths());
        int version = Math.max(newest(risks), newest(strengths));
        // the table may give strengths a negative weight: they always count against the risk
        return new Score(sum(risks), Math.abs(sum(strengths)), version);
    }

    List<String> criticalFlags(Factors factors) {
        return factors.risks().entrySet().stream()
                .flatMap(factor -> decide("CriticalFlags", factor).texts("flag").stream())
                .toList();
    }

    private List<Decision> points(Map<String, Integer> factors) {
        return factors.entrySet().stream()
                .map(factor -> decide("FactorPoints", factor))
                .toList();
    }

    private Decision decide(String table, Map.Entry<String, Integer> factor) {
        return decisions.decide(table, Map.of("factor", factor.getKey(), "value", factor.getValue()));
    }

    private static int sum(List<Decision> points) {
        return points.stream().mapToInt(decision -> decision.number("points")).sum();
    }

    private static int newest(List<Decision> points) {
        return points.stream().mapToInt(Decision::version).max().orElse(0);
    }
}
