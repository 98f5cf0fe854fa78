package org.opora.visit;

import org.opora.assessment.ChangeLevel;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Draws the consequence when a family was not met: missed visits in a row may raise the level of support. */
@Component
public class NoteMissedVisit {

    private final SupportCases cases;
    private final VisitStore visits;
    private final ChangeLevel changeLevel;

    NoteMissedVisit(SupportCases cases, VisitStore visits, ChangeLevel changeLevel) {
        this.cases = cases;
        this.visits = visits;
        this.changeLevel = changeLevel;
    }

    public Missed note(String caseNumber) {
        int episode = cases.get(caseNumber).episode();
        int missed = visits.last(caseNumber, episode).map(Visit::missedInRow).orElse(0);
        return new Missed(
                missed, changeLevel.afterMissedVisits(caseNumber, missed).name());
    }

    /**
     * @param inRow missed visits in a row
     * @param level of support after it
     */
    public record Missed(int inRow, String level) {}
}
