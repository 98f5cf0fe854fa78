package org.opora.calendar;

import java.time.OffsetDateTime;
import org.opora.engine.LateTasks;
import org.opora.engine.LateTasks.Result;
import org.opora.engine.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows one late step to the next person who answers for it: the supervisor, then the head (domain reference D9). */
@Component
class TellOfLateStep {

    private static final int LATE = 75;
    private static final int VERY_LATE = 100;

    private final DeadlineTable deadlines;
    private final LateTasks tasks;
    private final Region region;
    private final ApplicationEventPublisher events;

    TellOfLateStep(DeadlineTable deadlines, LateTasks tasks, Region region, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.region = region;
        this.events = events;
    }

    /** Does nothing where another node is at it, or was. */
    @Transactional
    public void tell(String task) {
        deadlines.hold(task).ifPresent(told -> tell(deadlines.get(task), told));
    }

    private void tell(Deadlines.Deadline late, Told before) {
        Told told = before;
        if (told == Told.NOBODY && isPast(late.term().escalateAt())) {
            told = tell(late, Told.SUPERVISOR, tasks.raise(late.task(), Roles.SUPERVISOR, LATE));
        }
        if (told == Told.SUPERVISOR && isPast(late.term().headAt())) {
            tell(late, Told.HEAD, tasks.raise(late.task(), Roles.MANAGER, VERY_LATE));
        }
    }

    private boolean isPast(OffsetDateTime moment) {
        return !moment.isAfter(region.now());
    }

    /** A step that is suspended is asked for again in the next round. */
    private Told tell(Deadlines.Deadline late, Told who, Result result) {
        if (result == Result.SUSPENDED) {
            return Told.ENDED;
        }
        Told told = result == Result.RAISED ? who : Told.ENDED;
        deadlines.told(late.task(), told);
        if (told == who) {
            events.publishEvent(new DeadlinePassed(
                    late.caseNumber(), late.taskKey(), late.term().key(), who.name()));
        }
        return told;
    }
}
