package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.Database;
import org.opora.engine.Decision;
import org.opora.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProposalLogTest {

    private final JdbcClient jdbc = Database.empty();
    private final CurrentStaff staff = mock(CurrentStaff.class);
    private final ProposalLog log = new ProposalLog(
            new ProposalStore(jdbc, new SealedJson(new ObjectMapper(), Cases.cipher()), Cases.cipher()),
            staff,
            Cases.REGION.clock());

    @Test
    void keepsInputsVersionRulesAndOutputs() {
        var inputs = new HashMap<String, @Nullable Object>(Map.of("netScore", 12, "familyAsked", false));
        inputs.put("daysSinceVisit", null);
        log.record(Cases.NUMBER, new Decision("SupportLevel", 3, inputs, List.of("rule6"), level("PREVENTIVE")));

        Proposal proposal = log.latest(Cases.NUMBER, "SupportLevel").orElseThrow();

        assertThat(proposal.version()).isEqualTo(3);
        assertThat(proposal.inputs()).isEqualTo(inputs);
        assertThat(proposal.rules()).containsExactly("rule6");
        assertThat(proposal.outputs()).isEqualTo(level("PREVENTIVE"));
        assertThat(proposal.decision()).isNull();
    }

    @Test
    void putsTheDecisionBesideTheNewestProposal() {
        when(staff.login()).thenReturn("supervisor");
        propose("BASIC");
        propose("CRISIS");

        log.decided(Cases.NUMBER, "SupportLevel", "BASIC", "grandmother moved in");

        assertThat(log.all(Cases.NUMBER))
                .extracting(Proposal::decision)
                .containsExactly(new Proposal.Verdict("BASIC", "supervisor", Cases.NOW, "grandmother moved in"), null);
    }

    @Test
    void decidesWithoutAReasonWhereTheProposalIsFollowed() {
        when(staff.login()).thenReturn("supervisor");
        propose("BASIC");

        log.decided(Cases.NUMBER, "SupportLevel", "BASIC", null);

        assertThat(log.all(Cases.NUMBER).get(0).decision())
                .isEqualTo(new Proposal.Verdict("BASIC", "supervisor", Cases.NOW, null));
    }

    @Test
    void leavesLookUpsToThoseWhoKeepThem() {
        log.record(Cases.NUMBER, new Decision("FactorPoints", 1, Map.of("factor", "S1"), List.of(), List.of()));

        assertThat(log.all(Cases.NUMBER)).isEmpty();
    }

    @Test
    void keepsAProposalWithoutAnyRule() {
        log.record(Cases.NUMBER, new Decision("PlanTemplates", 1, Map.of(), List.of(), List.of()));

        assertThat(log.all(Cases.NUMBER).get(0).rules()).isEmpty();
    }

    private void propose(String level) {
        log.record(Cases.NUMBER, new Decision("SupportLevel", 3, Map.of(), List.of("rule"), level(level)));
    }

    private static List<Map<String, @Nullable Object>> level(String level) {
        return List.of(Map.of("level", level));
    }
}
