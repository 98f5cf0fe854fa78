package org.opora.careleaver.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.Escalation;
import org.opora.careleaver.Escalations;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases of the caller's organisations that are under manual control. */
@RestController
@RequestMapping("/api/care-leavers/escalations")
class EscalationController {

    private final LeaverAccess access;
    private final Escalations escalations;
    private final CurrentStaff staff;
    private final AccessLog log;

    EscalationController(LeaverAccess access, Escalations escalations, CurrentStaff staff, AccessLog log) {
        this.access = access;
        this.escalations = escalations;
        this.staff = staff;
        this.log = log;
    }

    /** Open ones, the oldest first. */
    @GetMapping
    List<EscalationLine> open() {
        access.letReadersIn();
        log.record("LIST_ESCALATIONS", "open");
        return escalations.open(staff.organisations()).stream()
                .map(EscalationLine::of)
                .toList();
    }

    /**
     * @param reason SILENCE, HOUSING or OTHER
     * @param owner login, absent until somebody takes it
     * @param nextOn day of the next review, absent until somebody takes it
     */
    record EscalationLine(
            UUID id,
            String caseNumber,
            String organisation,
            String reason,
            OffsetDateTime openedAt,
            @Nullable String owner,
            @Nullable LocalDate nextOn) {

        static EscalationLine of(Escalation escalation) {
            return new EscalationLine(
                    escalation.id(),
                    escalation.caseNumber(),
                    escalation.organisation(),
                    escalation.reason().name(),
                    escalation.openedAt(),
                    escalation.owner(),
                    escalation.nextOn());
        }
    }
}
