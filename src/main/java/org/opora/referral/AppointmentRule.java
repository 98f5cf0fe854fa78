package org.opora.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.springframework.stereotype.Component;

/**
 * An appointment lies ahead, and within the time the agency has for the outcome. Where that time is over or has not begun,
 * it counts from now.
 */
@Component
public class AppointmentRule {

    private final Deadlines deadlines;
    private final Region region;

    AppointmentRule(Deadlines deadlines, Region region) {
        this.deadlines = deadlines;
        this.region = region;
    }

    /** The rule that an appointment breaks that is told today. */
    public Optional<Breach> breach(Referral referral, Appointment appointment) {
        return breach(referral, appointment, region.today());
    }

    /** @param toldOn day on which the agency told of it */
    Optional<Breach> breach(Referral referral, Appointment appointment, LocalDate toldOn) {
        if (appointment.on().isBefore(toldOn)) {
            return Optional.of(new Breach("APPOINTMENT_PAST", toldOn));
        }
        LocalDate last = last(referral);
        return appointment.on().isAfter(last)
                ? Optional.of(new Breach("APPOINTMENT_BEYOND_TERM", last))
                : Optional.empty();
    }

    private LocalDate last(Referral referral) {
        OffsetDateTime now = region.now();
        OffsetDateTime due = referral.outcomeBy();
        if (!referral.status().isTakenOn() || due.isBefore(now)) {
            OffsetDateTime anew = deadlines
                    .term(referral.outcomeStep(), referral.urgency(), now)
                    .dueAt();
            due = anew.isAfter(due) ? anew : due;
        }
        return due.atZoneSameInstant(region.zone()).toLocalDate();
    }

    /**
     * @param code APPOINTMENT_PAST or APPOINTMENT_BEYOND_TERM
     * @param limit first or last day that is right
     */
    public record Breach(String code, LocalDate limit) {

        /** The rule for programs. */
        public String rule() {
            return (code.equals("APPOINTMENT_PAST") ? "must not be before " : "must not be after ") + limit;
        }
    }
}
