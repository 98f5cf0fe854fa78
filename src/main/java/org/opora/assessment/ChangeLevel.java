package org.opora.assessment;

import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Moves a family to the level the table LevelTransfer gives after an incident or missed visits. */
@Component
public class ChangeLevel {

    private final SupportCases cases;
    private final LevelTransfer transfer;

    ChangeLevel(SupportCases cases, LevelTransfer transfer) {
        this.cases = cases;
        this.transfer = transfer;
    }

    /** @return the level after it */
    public SupportLevel afterIncident(String caseNumber, String kind, int severity) {
        SupportLevel level = levelOf(cases.get(caseNumber));
        return change(caseNumber, LevelTransfer.Facts.incident(kind, severity, level), "INCIDENT");
    }

    /** @return the level after it */
    public SupportLevel afterMissedVisits(String caseNumber, int inRow) {
        SupportLevel level = levelOf(cases.get(caseNumber));
        return change(caseNumber, LevelTransfer.Facts.missedVisits(inRow, level), "MISSED_VISITS");
    }

    /** @throws IllegalStateException if no level was decided yet */
    public static SupportLevel levelOf(SupportCase supportCase) {
        String level = supportCase.level();
        if (level == null) {
            throw new IllegalStateException("case %s has no level of support".formatted(supportCase.number()));
        }
        return SupportLevel.valueOf(level);
    }

    private SupportLevel change(String caseNumber, LevelTransfer.Facts facts, String reason) {
        SupportLevel level = transfer.newLevel(facts);
        if (level != facts.level()) {
            cases.changeLevel(caseNumber, level.name(), reason);
        }
        return level;
    }
}
