package org.opora.careleaver;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.opora.careleaver.Escalation.Reason;
import org.opora.careleaver.Escalation.Resolution;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCases;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** Puts hard cases under manual control and lets them go. */
@Component
public class ManualControl {

    private final Escalations escalations;
    private final SupportCases cases;
    private final CareLeavers careLeavers;
    private final CaseFile caseFile;
    private final Deadlines deadlines;
    private final Region region;

    ManualControl(
            Escalations escalations,
            SupportCases cases,
            CareLeavers careLeavers,
            CaseFile caseFile,
            Deadlines deadlines,
            Region region) {
        this.escalations = escalations;
        this.cases = cases;
        this.careLeavers = careLeavers;
        this.caseFile = caseFile;
        this.deadlines = deadlines;
        this.region = region;
    }

    /** A case that is under manual control for this reason already stays where it is. */
    public Begun begin(String caseNumber, Reason reason) {
        return escalations
                .underWay(caseNumber, reason)
                .map(id -> new Begun(id, false))
                .orElseGet(() -> new Begun(open(caseNumber, reason), true));
    }

    /** The last day on which the next review may be. */
    public LocalDate latestReview() {
        return deadlines.term("control.review", null, region.now()).dueAt().toLocalDate();
    }

    /** Whoever has lost contact for good is marked so in the registry. */
    public void resolve(UUID id, Resolution resolution) {
        Escalation escalation = escalations.get(id);
        escalations.resolve(id, resolution);
        note(escalation.caseNumber(), "MANUAL_CONTROL_ENDED", resolution.name());
        if (resolution == Resolution.LOST_CONTACT) {
            careLeavers.move(escalation.caseNumber(), CareLeaverStatus.LOST_CONTACT);
        }
    }

    private UUID open(String caseNumber, Reason reason) {
        UUID id = escalations.open(cases.get(caseNumber), reason);
        note(caseNumber, "MANUAL_CONTROL_BEGUN", reason.name());
        return id;
    }

    private void note(String caseNumber, String fact, String code) {
        caseFile.note(caseNumber, fact, Map.of("code", code));
    }

    /** @param now false if it was begun before */
    public record Begun(UUID id, boolean now) {}
}
