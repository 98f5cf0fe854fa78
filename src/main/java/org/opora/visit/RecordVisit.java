package org.opora.visit;

import java.time.LocalDate;
import org.opora.casefile.SupportCases;
import org.opora.casefile.VisitKind;
import org.springframework.stereotype.Component;

/** Records how a planned visit went. */
@Component
public class RecordVisit {

    private final SupportCases cases;
    private final VisitStore visits;

    RecordVisit(SupportCases cases, VisitStore visits) {
        this.cases = cases;
        this.visits = visits;
    }

    /**
     * @param outcome HELD, NO_ACCESS or INCIDENT
     * @return visits of this kind missed in a row, this one included
     */
    public int record(String caseNumber, VisitKind kind, LocalDate day, String outcome) {
        Visit taken = taken(caseNumber, kind, day, outcome);
        visits.update(taken);
        return taken.missedInRow();
    }

    /** It took place, and nobody of the case was there: it is done, yet no contact. */
    public void recordWithoutMeeting(String caseNumber, VisitKind kind, LocalDate day) {
        visits.update(taken(caseNumber, kind, day, Visit.Outcome.HELD.name()).withoutMeeting());
    }

    private Visit taken(String caseNumber, VisitKind kind, LocalDate day, String outcome) {
        int episode = cases.get(caseNumber).episode();
        Visit planned = visits.open(caseNumber, kind).orElseGet(() -> unplanned(caseNumber, episode, kind, day));
        int missedBefore =
                visits.last(caseNumber, episode, kind).map(Visit::missedInRow).orElse(0);
        return planned.took(day, Visit.Outcome.valueOf(outcome), missedBefore);
    }

    private Visit unplanned(String caseNumber, int episode, VisitKind kind, LocalDate day) {
        Visit visit = Visit.planned(caseNumber, episode, kind, day);
        visits.add(visit);
        return visit;
    }
}
