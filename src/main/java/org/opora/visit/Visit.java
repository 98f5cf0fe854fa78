package org.opora.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.VisitKind;

/**
 * A visit or another meeting, planned and then held or missed.
 *
 * @param kind each kind has its own round, and its own count of missed ones
 * @param heldOn day of the visit or of the try, null while planned
 * @param outcome null while planned
 * @param missedInRow visits without access up to and with this one
 * @param nobodyMet held without meeting anybody, as an inspection is where the leaver does not live
 */
record Visit(
        UUID id,
        String caseNumber,
        int episode,
        VisitKind kind,
        LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable Outcome outcome,
        int missedInRow,
        boolean nobodyMet) {

    enum Outcome {
        HELD,
        NO_ACCESS,
        INCIDENT
    }

    static Visit planned(String caseNumber, int episode, VisitKind kind, LocalDate day) {
        return new Visit(UUID.randomUUID(), caseNumber, episode, kind, day, null, null, 0, false);
    }

    Visit movedTo(LocalDate day) {
        requirePlanned();
        return new Visit(id, caseNumber, episode, kind, day, null, null, 0, false);
    }

    /** @param missedBefore visits missed in a row before this one */
    Visit took(LocalDate day, Outcome result, int missedBefore) {
        requirePlanned();
        int missed = result == Outcome.NO_ACCESS ? missedBefore + 1 : 0;
        return new Visit(id, caseNumber, episode, kind, plannedOn, day, result, missed, false);
    }

    Visit withoutMeeting() {
        return new Visit(id, caseNumber, episode, kind, plannedOn, heldOn, outcome, missedInRow, true);
    }

    private void requirePlanned() {
        if (outcome != null) {
            throw new IllegalStateException("visit of case %s is %s already".formatted(caseNumber, outcome));
        }
    }
}
