package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.Cases;
import org.opora.casefile.CaseFile.SignedForm;
import org.opora.engine.Fields;

class NeedsTest {

    @Test
    void addUp() {
        assertThat(Needs.of(form("2", "WORK")).sum()).isEqualTo(16);
    }

    @Test
    void areStableOnlyIfNothingIsAProblem() {
        assertThat(Needs.of(form("1", "STUDIES")).stable()).isTrue();
        assertThat(Needs.of(form("2", "STUDIES")).stable()).isFalse();
        assertThat(Needs.of(form("1", "NONE")).stable()).isFalse();
        assertThat(Needs.of(form("1", "WORK", "homeless")).stable()).isFalse();
    }

    @Test
    void stateFactsForTheTable() {
        var inputs = Needs.of(form("2", "NONE", "suicideRisk")).levelInputs(7, 1);

        assertThat(inputs)
                .containsEntry("suicideRisk", true)
                .containsEntry("homeless", false)
                .containsEntry("occupied", false)
                .containsEntry("housingProblem", true)
                .containsEntry("monthsSinceExit", 7)
                .containsEntry("yearsStable", 1);
    }

    @Test
    void areStableSinceTheFirstAssessmentInARow() {
        var calm = List.of(signed(0, "1"), signed(400, "1"), signed(800, "1"), signed(1200, "2"), signed(1600, "1"));

        assertThat(AssessNeeds.yearsStable(calm, Cases.REGION)).isEqualTo(2);
        assertThat(AssessNeeds.yearsStable(List.of(signed(0, "2"), signed(800, "1")), Cases.REGION))
                .isZero();
        assertThat(AssessNeeds.yearsStable(List.of(), Cases.REGION)).isZero();
    }

    private static SignedForm signed(int daysAgo, String each) {
        Instant at = Cases.daysAgo(daysAgo);
        return new SignedForm(UUID.randomUUID(), "assess-needs", 1, at, "curator", form(each, "WORK"));
    }

    private static Fields form(String each, String occupation, String... facts) {
        Map<String, Object> fields = new HashMap<>(Map.of("occupation", occupation));
        Needs.DOMAINS.forEach(domain -> fields.put(domain, each));
        List.of(facts).forEach(fact -> fields.put(fact, true));
        return new Fields(fields);
    }
}
