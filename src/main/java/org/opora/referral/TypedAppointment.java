package org.opora.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is typed into a page or a form.
 *
 * @param on ISO date
 * @param at hours and minutes, or blank
 * @param place or blank
 */
public record TypedAppointment(String on, String at, String place) {

    public TypedAppointment(@Nullable String on, @Nullable String at, @Nullable String place) {
        this.on = on == null ? "" : on.strip();
        this.at = at == null ? "" : at.strip();
        this.place = place == null ? "" : place.strip();
    }

    /** Keys of messages by field, for what cannot be read; empty if all is well. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (day().isEmpty()) {
            faults.put("appointmentOn", "link.fault.day");
        }
        if (!at.isEmpty() && time().isEmpty()) {
            faults.put("appointmentAt", "link.fault.time");
        }
        if (place.length() > Appointment.LONGEST_PLACE) {
            faults.put("appointmentPlace", "link.fault.place");
        }
        return faults;
    }

    /** The appointment; empty if there is no day. */
    public Optional<Appointment> read() {
        return day().map(day -> Appointment.of(day, time().orElse(null), place));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(on));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time() {
        try {
            return at.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(at));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
