package org.opora.assessment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportLevel;
import org.opora.engine.Decisions;
import org.springframework.stereotype.Component;

/** Whether something that happened moves a family to another level (table LevelTransfer, domain reference D8). */
@Component
public class LevelTransfer {

    private final Decisions decisions;

    public LevelTransfer(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The level the table gives; the same one if nothing changes. Never two levels down, whatever the table says. */
    public SupportLevel newLevel(Facts facts) {
        SupportLevel proposed = decisions
                .decide("LevelTransfer", facts.inputs())
                .findText("newLevel")
                .flatMap(SupportLevel::find)
                .orElse(facts.level());
        SupportLevel lowest = facts.level().down(CaseKind.FAMILY_PATRONAGE);
        return proposed.compareTo(lowest) < 0 ? lowest : proposed;
    }

    /**
     * @param incidentKind code of the factor an incident is about, empty without an incident
     * @param incidentSeverity 1 to 3, 0 without an incident
     * @param missedVisits in a row
     * @param proposedLevelTwice the level two assessments in a row proposed, empty if they differ
     */
    public record Facts(
            String incidentKind,
            int incidentSeverity,
            int missedVisits,
            String proposedLevelTwice,
            SupportLevel level) {

        public static Facts incident(String kind, int severity, SupportLevel level) {
            return new Facts(kind, severity, 0, "", level);
        }

        public static Facts missedVisits(int inRow, SupportLevel level) {
            return new Facts("", 0, inRow, "", level);
        }

        public static Facts assessments(String proposedLevelTwice, SupportLevel level) {
            return new Facts("", 0, 0, proposedLevelTwice, level);
        }

        Map<String, @Nullable Object> inputs() {
            var inputs = new HashMap<String, @Nullable Object>();
            inputs.put("incidentKind", incidentKind);
            inputs.put("incidentSeverity", incidentSeverity);
            inputs.put("missedVisits", missedVisits);
            inputs.put("proposedLevelTwice", proposedLevelTwice);
            inputs.put("level", level.name());
            return inputs;
        }
    }
}
