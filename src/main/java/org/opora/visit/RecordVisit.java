package org.opora.visit;

import java.time.LocalDate;
import org.opora.casefile.SupportCases;
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
     * @return visits missed in a row, this one included
     */
    public int record(String caseNumber, LocalDate day, String outcome) {
        int episode = cases.get(caseNumber).episode();
        Visit planned = visits.open(caseNumber).orElseGet(() -> unplanned(caseNumber, episode, day));
        Visit taken = planned.took(day, Visit.Outcome.valueOf(outcome), missedInRow(caseNumber, episode));
        visits.update(taken);
        return taken.missedInRow();
    }

    private Visit unplanned(String caseNumber, int episode, LocalDate day) {
        Visit visit = Visit.planned(caseNumber, episode, day);
        visits.add(visit);
        return visit;
    }

    private int missedInRow(String caseNumber, int episode) {
        return visits.last(caseNumber, episode).map(Visit::missedInRow).orElse(0);
    }
}
