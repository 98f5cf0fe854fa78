package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.assessment.LevelTransfer.Facts;
import org.opora.casefile.SupportLevel;
import org.opora.engine.Fields;
import org.opora.testing.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped tables, asked as assessments ask them. */
@OporaTest
class AssessmentTablesTests {

    private static final List<String> RISKS = List.of(
            "S1", "S2", "S3", "S4", "S5", "S6", "C1", "C2", "C3", "C4", "P1", "P2", "P3", "P4", "P5", "E1", "E2", "E3",
            "E4", "E5", "K1", "K2", "N1", "N2");

    @Autowired
    FactorTables factors;

    @Autowired
    ProposalTables proposals;

    @Autowired
    LevelTransfer levelTransfer;

    @Test
    void giveTheWorstFamily126PointsAndStrengths18() {
        var values = new TreeMap<String, Integer>();
        RISKS.forEach(code -> values.put(code, 3));
        for (int strength = 1; strength <= 9; strength++) {
            values.put("F" + strength, 2);
        }

        Score score = factors.score(new Factors(values));

        assertThat(score.risk()).isEqualTo(126);
        assertThat(score.protective()).isEqualTo(18);
        assertThat(score.tableVersion()).isEqualTo(1);
        assertThat(factors.criticalFlags(new Factors(values)))
                .containsExactly("C1", "C2", "P3", "S1", "S2", "S3", "S4", "S5");
    }

    @Test
    void raiseNoFlagBelowSevere() {
        assertThat(factors.criticalFlags(new Factors(Map.of("S1", 2, "S6", 3)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 8, NONE", "0, 9, PREVENTIVE", "0, 25, BASIC", "0, 50, CRISIS", "1, 0, CRISIS"})
    void proposeALevelByFlagsAndScore(int flags, int netScore, String level) {
        var score = new Score(netScore, 0, 1);

        assertThat(proposals.level(new Fields(Map.of()), score, List.of("S1").subList(0, flags)))
                .isEqualTo(level);
    }

    @Test
    void neverCallPovertyDangerous() {
        var poor = new Factors(Map.of("E1", 3, "E2", 3, "E3", 3, "E4", 3, "E5", 3));

        assertThat(proposals.category(poor, factors.score(poor))).isEqualTo("TZHS");
    }

    @Test
    void proposeTheCommissionForAbuse() {
        var abuse = new Factors(Map.of("S1", 2));

        assertThat(proposals.category(abuse, factors.score(abuse))).isEqualTo("PROPOSE_SOP");
    }

    @Test
    void callForTemplates() {
        assertThat(proposals.templates(new Factors(Map.of("S3", 1, "E1", 2, "C3", 1)), 5, false))
                .containsExactlyInAnyOrder(
                        "ALCOHOL_PATHWAY", "BENEFITS_CHECK", "SOCIAL_CONTRACT", "EDUCATION_ENROLMENT", "KINDERGARTEN");
    }

    @Test
    void moveTheLevel() {
        assertThat(levelTransfer.newLevel(Facts.incident("S1", 2, SupportLevel.CONSULTATIVE)))
                .isEqualTo(SupportLevel.CRISIS);
        assertThat(levelTransfer.newLevel(Facts.incident("OTHER", 3, SupportLevel.BASIC)))
                .isEqualTo(SupportLevel.BASIC);
        assertThat(levelTransfer.newLevel(Facts.missedVisits(1, SupportLevel.BASIC)))
                .isEqualTo(SupportLevel.BASIC);
        assertThat(levelTransfer.newLevel(Facts.missedVisits(2, SupportLevel.BASIC)))
                .isEqualTo(SupportLevel.CRISIS);
        assertThat(levelTransfer.newLevel(Facts.assessments("CONSULTATIVE", SupportLevel.CRISIS)))
                .isEqualTo(SupportLevel.BASIC);
        assertThat(levelTransfer.newLevel(Facts.assessments("", SupportLevel.CRISIS)))
                .isEqualTo(SupportLevel.CRISIS);
    }
}
