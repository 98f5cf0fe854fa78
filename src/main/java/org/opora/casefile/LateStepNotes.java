package org.opora.casefile;

import java.util.Map;
import org.opora.calendar.DeadlinePassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the chronology that a step was late and who was told of it. */
@Component
class LateStepNotes {

    private final CaseFile caseFile;

    LateStepNotes(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @EventListener
    void note(DeadlinePassed passed) {
        caseFile.note(
                passed.caseNumber(),
                "STEP_LATE",
                Map.of("step", passed.step(), "deadline", passed.deadline(), "told", passed.told()));
    }
}
