package org.opora.visit;

import org.opora.assessment.ChangeLevel;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;
import org.opora.casefile.VisitKind;
import org.springframework.stereotype.Component;

/**
 * Draws the consequence when nobody was met. Home visits missed in a row may raise the level of support, for nobody has
 * seen the children; missed meetings of another kind are counted only.
 */
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

    public Missed note(String caseNumber, VisitKind kind) {
        SupportCase supportCase = cases.get(caseNumber);
        int missed = visits.last(caseNumber, supportCase.episode(), kind)
                .map(Visit::missedInRow)
                .orElse(0);
        SupportLevel level = kind == VisitKind.HOME_VISIT
                ? changeLevel.afterMissedVisits(caseNumber, missed)
                : ChangeLevel.levelOf(supportCase);
        return new Missed(missed, level.name());
    }

    /**
     * @param inRow missed visits of this kind in a row
     * @param level of support after it
     */
    public record Missed(int inRow, String level) {}
}
