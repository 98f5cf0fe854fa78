package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.FakeDecisions;
import org.opora.engine.Fields;

class ProposalTablesTest {

    private final FakeDecisions decisions = new FakeDecisions()
            .gives("SupportLevel", "level", "CRISIS")
            .gives("CategoryProposal", "category", "TZHS")
            .rule(
                    "PlanTemplates",
                    inputs -> List.of(
                            Map.of("template", "EMPLOYMENT"),
                            Map.of("template", "HOUSING"),
                            Map.of("template", "HOUSING")));
    private final ProposalTables tables = new ProposalTables(decisions);
    private final Score score = new Score(20, 5, 7);

    @Test
    void proposesLevelFromScoreFlagsAndTicks() {
        var form = new Fields(Map.of("immediateThreatNow", true, "familyAsked", false));

        assertThat(tables.level(form, score, List.of("S1"))).isEqualTo("CRISIS");
        assertThat(decisions.inputs("SupportLevel"))
                .containsOnly(
                        Map.entry("criticalFlags", 1),
                        Map.entry("immediateThreatNow", true),
                        Map.entry("childReturned", false),
                        Map.entry("netScore", 15),
                        Map.entry("familyAsked", false));
    }

    @Test
    void tellsTheCategoryTableOfPovertyAlone() {
        assertThat(tables.category(new Factors(Map.of("E1", 3)), score)).isEqualTo("TZHS");
        assertThat(decisions.inputs("CategoryProposal"))
                .containsEntry("povertyOnly", true)
                .containsEntry("S1", 0)
                .containsEntry("netScore", 15);
    }

    @Test
    void proposesEachTemplateOnce() {
        assertThat(tables.templates(new Factors(Map.of()), null, false)).containsExactly("EMPLOYMENT", "HOUSING");
    }

    @Test
    void seesASmallChildWithoutAPlace() {
        tables.templates(new Factors(Map.of("C3", 1)), 6, false);
        assertThat(decisions.inputs("PlanTemplates")).containsEntry("youngChildWithoutPlace", true);
    }

    @Test
    void seesNoSmallChildWhereTheChildIsAtSchoolAgeOrUnknownOrGoes() {
        tables.templates(new Factors(Map.of("C3", 1)), 7, false);
        assertThat(decisions.inputs("PlanTemplates")).containsEntry("youngChildWithoutPlace", false);
        tables.templates(new Factors(Map.of("C3", 1)), null, false);
        assertThat(decisions.inputs("PlanTemplates")).containsEntry("youngChildWithoutPlace", false);
        tables.templates(new Factors(Map.of("C3", 0)), 3, false);
        assertThat(decisions.inputs("PlanTemplates")).containsEntry("youngChildWithoutPlace", false);
    }

    @Test
    void knowsTheFamilyOfAParticipantOfTheOperation() {
        tables.templates(new Factors(Map.of()), null, true);
        assertThat(decisions.inputs("PlanTemplates")).containsEntry("svoFamily", true);
    }
}
