package org.opora.casefile;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/**
 * How often the people of a case are met and their support is reviewed (table VisitSchedule, domain reference D5 and D10):
 * by kind of meeting, level, and for care leavers the time since they left the institution.
 */
@Component
public class VisitSchedule {

    private final Decisions decisions;
    private final CareLeavers leavers;
    private final Region region;

    public VisitSchedule(Decisions decisions, CareLeavers leavers, Region region) {
        this.decisions = decisions;
        this.leavers = leavers;
        this.region = region;
    }

    /** @param level of support, or POST after it */
    public Decision of(String caseNumber, VisitKind kind, String level) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("visitKind", kind.name());
        inputs.put("level", level);
        inputs.put("monthsSinceExit", monthsSinceExit(caseNumber));
        return decisions.decide("VisitSchedule", inputs);
    }

    private @Nullable Integer monthsSinceExit(String caseNumber) {
        return CaseKind.of(caseNumber) != CaseKind.CARE_LEAVER
                ? null
                : leavers.ofCase(caseNumber)
                        .map(leaver -> leaver.monthsSinceExit(region.today()))
                        .orElse(null);
    }
}
