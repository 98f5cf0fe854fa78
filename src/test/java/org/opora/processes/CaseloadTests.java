package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opora.assessment.Proposals;
import org.opora.casefile.Caseloads;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** What families weigh in a curator's load, by the table that analysts keep. */
class CaseloadTests extends FamilyTest {

    @Autowired
    Caseloads caseloads;

    @Autowired
    Proposals proposals;

    @Test
    void aFamilyWeighsAsTheTableSaysUntilItIsRemoved() {
        BigDecimal before = load();
        Journey family = improved();
        assertThat(load().subtract(before)).isEqualByComparingTo("2");

        family.complete("decide-removal");
        assertThat(load().subtract(before)).isEqualByComparingTo("0.3");
    }

    @Test
    void whoAppointsACuratorSeesTheLoadOfEach() {
        Journey family = signal().upToConference().complete("hold-case-conference");
        family.complete("sign-agreement");
        String shown = load().stripTrailingZeros().toPlainString();

        assertThat(String.valueOf(family.shown("appoint-curator").get("curators")))
                .containsPattern("(load|нагрузка) " + shown);
        family.complete("appoint-curator");
        assertThat(proposals.latest(family.caseNumber(), "CaseloadWeight")).isEmpty();
    }

    private BigDecimal load() {
        return caseloads.of(Set.of("curator")).getOrDefault("curator", BigDecimal.ZERO);
    }
}
