package org.opora.careleaver.process;

import static org.opora.careleaver.process.SupportVariables.CONTROL_OWNER;
import static org.opora.careleaver.process.SupportVariables.CONTROL_REVIEW_ON;
import static org.opora.careleaver.process.SupportVariables.ESCALATION_ID;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.careleaver.Escalation;
import org.opora.careleaver.Escalations;
import org.opora.careleaver.ManualControl;
import org.opora.engine.FieldRefused;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** What the forms of manual control do: somebody owns the case, and says when it is looked at next. */
@Component
class ManualControlForms {

    private static final String CONTINUE = "CONTINUE";

    private final Escalations escalations;
    private final ManualControl manualControl;
    private final Region region;

    ManualControlForms(Escalations escalations, ManualControl manualControl, Region region) {
        this.escalations = escalations;
        this.manualControl = manualControl;
        this.region = region;
    }

    void taken(Submission submission) {
        LocalDate day = nextDay(submission);
        String owner = submission.fields().requiredText(CONTROL_OWNER.name());
        escalations.take(id(submission), owner, day);
        waitFor(submission, day);
    }

    void reviewed(Submission submission) {
        String resolution = submission.fields().requiredText("controlResolution");
        if (resolution.equals(CONTINUE)) {
            LocalDate day = nextDay(submission);
            escalations.lookAgain(id(submission), day);
            waitFor(submission, day);
        } else {
            manualControl.resolve(id(submission), Escalation.Resolution.valueOf(resolution));
        }
    }

    private void waitFor(Submission submission, LocalDate day) {
        submission.set(CONTROL_REVIEW_ON, LeaverForms.timer(region.morningOf(day)));
    }

    private LocalDate nextDay(Submission submission) {
        LocalDate day = submission.fields().date("nextOn").orElseThrow();
        LocalDate latest = manualControl.latestReview();
        if (!day.isAfter(region.today()) || day.isAfter(latest)) {
            throw new FieldRefused(
                    "nextOn", "control.nextDay", region.today().plusDays(1).toString(), latest.toString());
        }
        return day;
    }

    private static UUID id(Submission submission) {
        return UUID.fromString(submission.variable(ESCALATION_ID).orElseThrow());
    }
}
