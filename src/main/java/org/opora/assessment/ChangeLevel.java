package org.opora.assessment;

import java.util.Optional;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;
import org.springframework.stereotype.Component;

/** Moves a case to the level the tables give after an incident, missed visits or a new assessment of needs. */
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

    /** Never lower, for whether support may loosen is for the review to say. */
    public SupportLevel afterNeeds(String caseNumber, String proposedLevel) {
        SupportLevel now = levelOf(cases.get(caseNumber));
        SupportLevel proposed = SupportLevel.valueOf(proposedLevel);
        if (proposed.compareTo(now) <= 0) {
            return now;
        }
        cases.changeLevel(caseNumber, proposed.name(), "INCIDENT");
        return proposed;
    }

    /** @throws IllegalStateException if the case has no level at which families are supported */
    public static SupportLevel levelOf(SupportCase supportCase) {
        return Optional.ofNullable(supportCase.level())
                .flatMap(SupportLevel::find)
                .orElseThrow(() ->
                        new IllegalStateException("case %s has no level of support".formatted(supportCase.number())));
    }

    private SupportLevel change(String caseNumber, LevelTransfer.Facts facts, String reason) {
        SupportLevel level = transfer.newLevel(facts);
        if (level != facts.level()) {
            cases.changeLevel(caseNumber, level.name(), reason);
        }
        return level;
    }
}
