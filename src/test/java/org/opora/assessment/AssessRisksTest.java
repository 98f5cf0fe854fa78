package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.Database;
import org.opora.assessment.fakes.FakeDecisions;
import org.opora.casefile.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;

class AssessRisksTest {

    private final JdbcClient jdbc = Database.empty();
    private final AssessmentStore store = new AssessmentStore(jdbc, new SealedJson(new ObjectMapper(), Cases.cipher()));
    private final YoungestChild youngestChild = mock(YoungestChild.class);
    private final FakeDecisions decisions = new FakeDecisions()
            .rule("FactorPoints", inputs -> List.of(Map.of("points", inputs.get("value"))))
            .gives("CriticalFlags", "flag", "S3")
            .gives("SupportLevel", "level", "CRISIS")
            .gives("CategoryProposal", "category", "PROPOSE_SOP")
            .gives("PlanTemplates", "template", "ALCOHOL_PATHWAY");

    @BeforeEach
    void childIsFour() {
        when(youngestChild.age(Cases.NUMBER)).thenReturn(Optional.of(4));
    }

    @Test
    void keepsWhatItFound() {
        var first = Cases.signed("assess-risks", Cases.daysAgo(3), Map.of("S3", "3", "F1", "1"));

        var assessment = assess(Cases.file(first)).assess(Cases.NUMBER);

        assertThat(assessment.netScore()).isEqualTo(2);
        assertThat(assessment.flags()).containsExactly("S3");
        assertThat(store.ofCase(Cases.NUMBER)).containsExactly(assessment);
    }

    @Test
    void takesTheNewerOfBothForms() {
        var first = Cases.signed("assess-risks", Cases.daysAgo(90), Map.of("S3", "3"));
        var second = Cases.signed("reassess-risks", Cases.daysAgo(1), Map.of("S3", "1"));

        assertThat(assess(Cases.file(first, second)).assess(Cases.NUMBER).riskScore())
                .isEqualTo(1);
    }

    @Test
    void assessesAFormOnce() {
        var first = Cases.signed("assess-risks", Cases.daysAgo(3), Map.of("S3", "3"));
        var assessRisks = assess(Cases.file(first));
        assessRisks.assess(Cases.NUMBER);
        int asked = decisions.asked.size();

        assessRisks.assess(Cases.NUMBER);

        assertThat(decisions.asked).hasSize(asked);
        assertThat(store.ofCase(Cases.NUMBER)).hasSize(1);
    }

    @Test
    void needsASignedAssessment() {
        assertThatThrownBy(() -> assess(Cases.file()).assess(Cases.NUMBER)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void showsFactorsInNoColumnInTheClear() {
        var first = Cases.signed("assess-risks", Cases.daysAgo(3), Map.of("S3", "3"));
        assess(Cases.file(first)).assess(Cases.NUMBER);

        var row = jdbc.sql("select to_jsonb(a) - 'findings_enc' from assessment.assessment a")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("S3", "ALCOHOL");
    }

    private AssessRisks assess(CaseFile file) {
        return new AssessRisks(
                file,
                new FactorTables(decisions),
                new ProposalTables(decisions),
                youngestChild,
                store,
                Cases.REGION.clock());
    }
}
