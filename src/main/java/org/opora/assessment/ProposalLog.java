package org.opora.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decision;
import org.opora.engine.DecisionLog;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Keeps each proposal of a table with its inputs and version, and the decision of a person beside it. */
@Component
class ProposalLog implements DecisionLog, Proposals {

    /** Look-ups of single values whose version is stored with the assessment or the due date they serve. */
    private static final Set<String> KEPT_ELSEWHERE = Set.of("FactorPoints", "CriticalFlags", "Deadlines");

    private final ProposalStore store;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    ProposalLog(ProposalStore store, CurrentStaff currentStaff, Clock clock) {
        this.store = store;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    @Override
    public void record(String caseNumber, Decision decision) {
        if (!KEPT_ELSEWHERE.contains(decision.table())) {
            store.add(caseNumber, decision, clock.instant());
        }
    }

    @Override
    public List<Proposal> all(String caseNumber) {
        return store.ofCase(caseNumber);
    }

    @Override
    public List<Proposal> of(String caseNumber, Collection<String> tables) {
        return store.ofTables(caseNumber, tables);
    }

    @Override
    public Optional<Proposal> latest(String caseNumber, String table) {
        return store.latest(caseNumber, table);
    }

    @Override
    public void decided(String caseNumber, String table, String value, @Nullable String overrideReason) {
        var verdict = new Proposal.Verdict(value, currentStaff.login(), clock.instant(), overrideReason);
        store.decide(caseNumber, table, verdict);
    }
}
