package org.opora.careleaver;

import java.util.Map;
import java.util.Optional;
import org.opora.casefile.CaseHistory;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.Processes;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back for a leaver who asks for support before he is 23: his case was closed because he refused, was lost or was
 * let go early, or the next offer is still to come.
 */
@Component
public class ReturnToSupport {

    static final String SUPPORT_ASKED_FOR_AGAIN = "SupportAskedForAgain";
    static final String OFFER_ASKED_FOR = "OfferAskedFor";

    private static final String CLOSED = "CLOSED";
    private static final String DEATH = "DEATH";

    private final CareLeavers careLeavers;
    private final SupportCases cases;
    private final CaseHistory history;
    private final SupportTerm term;
    private final Processes processes;

    ReturnToSupport(
            CareLeavers careLeavers, SupportCases cases, CaseHistory history, SupportTerm term, Processes processes) {
        this.careLeavers = careLeavers;
        this.cases = cases;
        this.history = history;
        this.term = term;
        this.processes = processes;
    }

    /** Key of the words below {@code form.rule.} that say why not; empty if he may return. */
    public Optional<String> refusal(String caseNumber) {
        SupportCase supportCase = cases.get(caseNumber);
        if (!supportCase.status().equals(CLOSED)) {
            return processes.awaits(OFFER_ASKED_FOR, caseNumber)
                    ? Optional.empty()
                    : Optional.of("careLeaver.underWay");
        }
        if (term.ageReached(caseNumber)) {
            return Optional.of("careLeaver.tooOld");
        }
        return endedByDeath(caseNumber) ? Optional.of("careLeaver.died") : Optional.empty();
    }

    /**
     * The offer that was to come later is made now, or the case goes on with its next episode. The entry in the registry
     * stays the same.
     */
    @Transactional
    public void begin(String caseNumber) {
        if (!processes.tell(OFFER_ASKED_FOR, caseNumber, Map.of())) {
            CareLeaver leaver = careLeavers.ofCase(caseNumber).orElseThrow();
            int episode = cases.beginNextEpisode(caseNumber);
            processes.start(
                    SUPPORT_ASKED_FOR_AGAIN,
                    caseNumber,
                    leaver.institution(),
                    OpenCareLeaverCase.variables(leaver, episode));
        }
    }

    private boolean endedByDeath(String caseNumber) {
        return history.episodes(caseNumber).stream().anyMatch(episode -> DEATH.equals(episode.endedReason()));
    }
}
