package org.opora.referral.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.opora.referral.Appointment;

/**
 * An appointment in JSON.
 *
 * @param date on the region's calendar
 * @param time on its clocks, hours and minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentFields(
        @NotNull LocalDate date,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime time,
        @Size(max = Appointment.LONGEST_PLACE) @Nullable String place) {

    static AppointmentFields of(Appointment appointment) {
        return new AppointmentFields(appointment.on(), appointment.at(), appointment.place());
    }

    Appointment read() {
        return Appointment.of(date, time, place);
    }
}
