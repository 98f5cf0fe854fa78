package org.opora.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** What becomes of the appointment that an answer tells of: a later one takes the place of an earlier one. */
@Component
class AppointmentBook {

    private static final String NO_SHOW = "NO_SHOW";

    private final Appointments appointments;
    private final AppointmentRule rule;
    private final CaseFile caseFile;
    private final Region region;

    AppointmentBook(Appointments appointments, AppointmentRule rule, CaseFile caseFile, Region region) {
        this.appointments = appointments;
        this.rule = rule;
        this.caseFile = caseFile;
        this.region = region;
    }

    /** Code of why a person must look at an answer first; one that is too late anyway harms nobody. */
    Optional<String> doubt(InboxEvent event, Referral referral) {
        if (!referral.status().isOpen()) {
            return Optional.empty();
        }
        LocalDate toldOn = event.receivedAt().atZoneSameInstant(region.zone()).toLocalDate();
        Optional<Appointment> standing = appointments.of(referral.number());
        return Optional.ofNullable(event.why())
                .or(() -> appointments
                        .toldBy(event.id())
                        .filter(told -> !standing.equals(Optional.of(told)))
                        .flatMap(told -> rule.breach(referral, told, toldOn))
                        .map(AppointmentRule.Breach::code));
    }

    /** True if an answer that leads the referral no further moves its appointment. */
    boolean moves(InboxEvent event, Referral referral) {
        boolean underWay = referral.status().isTakenOn() && referral.status().isOpen();
        boolean outdated = event.answeredAt() != null
                && referral.answeredAt() != null
                && event.answeredAt().isBefore(referral.answeredAt());
        Optional<Appointment> told = appointments.toldBy(event.id());
        return underWay && !outdated && told.isPresent() && !told.equals(appointments.of(referral.number()));
    }

    /** The appointment stands from now on; the case file keeps this one and the one before. */
    void enter(InboxEvent event, Referral referral) {
        Appointment before = appointments.of(referral.number()).orElse(null);
        Appointment told = appointments.toldBy(event.id()).orElse(null);
        if (told != null && !told.equals(before)) {
            appointments.take(event.id());
            caseFile.note(
                    referral.caseNumber(),
                    before == null ? "APPOINTMENT_MADE" : "APPOINTMENT_MOVED",
                    codes(referral, told, before));
        }
    }

    /** Which appointment was missed, for the case file, if the person did not come. */
    Map<String, String> missed(Referral referral, ReferralAnswer answer) {
        boolean missed = NO_SHOW.equals(answer.reasonCode()) || NO_SHOW.equals(answer.outcomeCode());
        return appointments
                .of(referral.number())
                .filter(standing -> missed)
                .map(standing -> Map.of("missed", moment(standing)))
                .orElse(Map.of());
    }

    /** Without the place, which is not for codes. */
    private static Map<String, String> codes(Referral referral, Appointment told, @Nullable Appointment before) {
        Map<String, String> codes = new HashMap<>();
        codes.put("referral", referral.number());
        codes.put("appointment", moment(told));
        if (before != null) {
            codes.put("before", moment(before));
        }
        return codes;
    }

    private static String moment(Appointment appointment) {
        return appointment.at() == null ? appointment.on().toString() : appointment.on() + "T" + appointment.at();
    }
}
