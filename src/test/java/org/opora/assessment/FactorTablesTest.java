package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.FakeDecisions;

class FactorTablesTest {

    private final FakeDecisions decisions = new FakeDecisions()
            .rule("FactorPoints", inputs -> List.of(Map.of("points", weight(inputs) * value(inputs))))
            .rule("CriticalFlags", inputs -> value(inputs) == 3 ? List.of(Map.of("flag", flag(inputs))) : List.of());
    private final FactorTables tables = new FactorTables(decisions);

    @Test
    void sumsRiskAndStrengths() {
        Score score = tables.score(new Factors(Map.of("S1", 2, "E1", 1, "F1", 2, "F2", 1)));

        assertThat(score).isEqualTo(new Score(9, 3, 7));
        assertThat(score.net()).isEqualTo(6);
    }

    @Test
    void neverFallsBelowZero() {
        assertThat(new Score(2, 18, 7).net()).isZero();
    }

    @Test
    void weighsOnlyFactorsThatAreThere() {
        Score score = tables.score(new Factors(Map.of("S1", 0, "F1", 0)));

        assertThat(score).isEqualTo(new Score(0, 0, 0));
        assertThat(decisions.asked).isEmpty();
    }

    @Test
    void collectsCriticalFlagsWhateverTheStrengths() {
        var factors = new Factors(Map.of("S1", 3, "C2", 3, "S3", 2, "F1", 2, "F2", 2));

        assertThat(tables.criticalFlags(factors)).containsExactly("C2", "S1");
    }

    private static int weight(Map<String, @Nullable Object> inputs) {
        return switch (flag(inputs).charAt(0)) {
            case 'S' -> flag(inputs).equals("S1") ? 4 : 3;
            case 'F' -> -1;
            default -> 1;
        };
    }

    private static int value(Map<String, @Nullable Object> inputs) {
        return (Integer) inputs.get("value");
    }

    private static String flag(Map<String, @Nullable Object> inputs) {
        return (String) inputs.get("factor");
    }
}
