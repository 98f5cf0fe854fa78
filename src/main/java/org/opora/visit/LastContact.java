package org.opora.visit;

import java.time.LocalDate;
import org.opora.casefile.SupportCases;
import org.opora.casefile.VisitKind;
import org.springframework.stereotype.Component;

/** When the people of a case were last met, in whichever way. */
@Component
public class LastContact {

    private final VisitStore visits;
    private final SupportCases cases;
    private final SupportBegan supportBegan;

    LastContact(VisitStore visits, SupportCases cases, SupportBegan supportBegan) {
        this.visits = visits;
        this.cases = cases;
        this.supportBegan = supportBegan;
    }

    /** The day support began if they were never met. */
    public LocalDate of(String caseNumber) {
        return visits.lastMet(caseNumber).orElseGet(() -> supportBegan.on(cases.get(caseNumber)));
    }

    /** True if nobody was met at the last try of this kind in the current episode. */
    public boolean missed(String caseNumber, VisitKind kind) {
        return visits.last(caseNumber, cases.get(caseNumber).episode(), kind)
                .filter(visit -> visit.missedInRow() > 0)
                .isPresent();
    }
}
