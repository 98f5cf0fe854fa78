package org.opora.referral.health;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.opora.referral.Appointment;

/**
 * Reads the appointment in a Task: a contained Appointment that is not called off, else an output of the type
 * {@code appointment} with a moment or a period.
 */
final class FhirAppointments {

    private static final String OUTPUT = "APPOINTMENT";
    private static final String BOOKED = "APPOINTMENT_BOOKED";
    private static final Set<AppointmentStatus> CALLED_OFF =
            Set.of(AppointmentStatus.CANCELLED, AppointmentStatus.NOSHOW, AppointmentStatus.ENTEREDINERROR);

    private FhirAppointments() {}

    /**
     * The appointment of a Task that says the agency takes it on. Later on a Task may still hold one that is over: then it
     * counts only if the business status says that it is booked.
     *
     * @param zone whose calendar and clocks are meant
     * @throws DateTimeException if the moment does not name a day
     */
    static Optional<Appointment> of(Task task, ZoneId zone) {
        boolean accepted = task.getStatus() == Task.TaskStatus.ACCEPTED;
        boolean booked = FhirCodes.ourCode(task.getBusinessStatus())
                .filter(BOOKED::equals)
                .isPresent();
        return accepted || booked ? contained(task, zone).or(() -> output(task, zone)) : Optional.empty();
    }

    private static Optional<Appointment> contained(Task task, ZoneId zone) {
        return task.getContained().stream()
                .filter(org.hl7.fhir.r4.model.Appointment.class::isInstance)
                .map(org.hl7.fhir.r4.model.Appointment.class::cast)
                .filter(booked -> !CALLED_OFF.contains(booked.getStatus()))
                .findFirst()
                .map(booked -> appointment(
                        booked.hasStart() ? booked.getStartElement() : new InstantType(),
                        place(booked).or(() -> place(task)),
                        zone));
    }

    private static Optional<Appointment> output(Task task, ZoneId zone) {
        return task.getOutput().stream()
                .filter(output -> FhirCodes.ourCode(output.getType())
                        .or(() ->
                                Optional.ofNullable(output.getType().getText()).map(FhirCodes::ours))
                        .filter(OUTPUT::equals)
                        .isPresent())
                .flatMap(output -> moment(output.getValue()))
                .findFirst()
                .map(moment -> appointment(moment, place(task), zone));
    }

    private static Stream<BaseDateTimeType> moment(Type value) {
        if (value instanceof Period period) {
            return Stream.of(period.getStartElement());
        }
        return value instanceof BaseDateTimeType moment ? Stream.of(moment) : Stream.empty();
    }

    /** FHIR moments without a time of day have no zone: they are days of the region. */
    private static Appointment appointment(BaseDateTimeType moment, Optional<String> place, ZoneId zone) {
        String text = String.valueOf(moment.getValueAsString());
        if (text.indexOf('T') < 0) {
            return Appointment.of(LocalDate.parse(text), null, place.orElse(null));
        }
        ZonedDateTime there = moment.getValue().toInstant().atZone(zone);
        return Appointment.of(there.toLocalDate(), there.toLocalTime(), place.orElse(null));
    }

    private static Optional<String> place(org.hl7.fhir.r4.model.Appointment booked) {
        return booked.getParticipant().stream()
                .map(AppointmentParticipantComponent::getActor)
                .filter(FhirAppointments::isLocation)
                .findFirst()
                .map(Reference::getDisplay);
    }

    private static Optional<String> place(Task task) {
        return Optional.ofNullable(task.getLocation().getDisplay());
    }

    private static boolean isLocation(Reference actor) {
        String type =
                actor.hasType() ? actor.getType() : actor.getReferenceElement().getResourceType();
        return "Location".equals(type);
    }
}
