package org.opora.engine;

import java.time.OffsetDateTime;
import java.util.Optional;

/** What will happen by itself if nobody acts. */
public interface NextTimers {

    /** The timer that fires first in the process that waits there. */
    Optional<NextTimer> of(Processes.Recipient where);

    /** @param event id in the model, e.g. {@code BoundaryEvent_AnswerOverdue} */
    record NextTimer(String event, OffsetDateTime dueAt) {}
}
