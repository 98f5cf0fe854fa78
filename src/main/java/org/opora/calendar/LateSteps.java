package org.opora.calendar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for steps that are late by more than anybody was told of. */
@Component
public class LateSteps {

    private static final Logger LOG = LoggerFactory.getLogger(LateSteps.class);
    private static final int MOST_AT_ONCE = 500;

    private final DeadlineTable deadlines;
    private final TellOfLateStep tellOfLateStep;
    private final Region region;

    LateSteps(DeadlineTable deadlines, TellOfLateStep tellOfLateStep, Region region) {
        this.deadlines = deadlines;
        this.tellOfLateStep = tellOfLateStep;
        this.region = region;
    }

    /** One step that cannot be told of holds up no other; it is tried again in the next round. */
    public void tell() {
        deadlines.late(region.now(), MOST_AT_ONCE).forEach(this::tell);
    }

    private void tell(String task) {
        try {
            tellOfLateStep.tell(task);
        } catch (RuntimeException failed) {
            LOG.warn("nobody could be told that task {} is late", task, failed);
        }
    }
}
