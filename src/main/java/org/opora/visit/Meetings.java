package org.opora.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.VisitKind;

/** Visits and other meetings of a case, for people who read it. */
public interface Meetings {

    /** Planned ones first, then those held or missed, the newest first. */
    List<Meeting> of(String caseNumber);

    /**
     * @param heldOn day of the meeting or of the try, absent while planned
     * @param outcome HELD, NO_ACCESS or INCIDENT, absent while planned
     * @param missedInRow without access up to and with this one
     */
    record Meeting(
            VisitKind kind,
            int episode,
            LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable String outcome,
            int missedInRow) {}
}
