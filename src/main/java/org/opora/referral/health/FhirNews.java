package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import java.time.DateTimeException;
import org.hl7.fhir.r4.model.Task;
import org.opora.calendar.Region;
import org.opora.referral.Appointment;
import org.opora.referral.Inbox;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.ReferralAnswer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts each new version of a Task into the inbox, whether we asked for it or were told. */
@Component
class FhirNews {

    private final FhirContext fhir;
    private final Inbox inbox;
    private final Region region;

    FhirNews(@Lazy FhirContext fhir, Inbox inbox, Region region) {
        this.fhir = fhir;
        this.inbox = inbox;
        this.region = region;
    }

    void receive(String agency, Task task) {
        if (FhirAnswers.untouched(task)) {
            return;
        }
        String body = fhir.newJsonParser().encodeResourceToString(task);
        String event = FhirAnswers.eventId(task);
        inbox.receive(FhirAnswers.read(task)
                .map(answer -> ReceivedEvent.readable(agency, event, body, answer))
                .map(readable -> withAppointment(readable, task))
                .orElseGet(() -> ReceivedEvent.unreadable(agency, event, body, "UNKNOWN_STATUS")));
    }

    private ReceivedEvent withAppointment(ReceivedEvent event, Task task) {
        ReferralAnswer answer = event.answer();
        if (answer == null) {
            return event;
        }
        try {
            Appointment told = FhirAppointments.of(task, region.zone()).orElse(null);
            return ReceivedEvent.readable(event.agency(), event.eventId(), event.body(), answer.expecting(told));
        } catch (DateTimeException unreadable) {
            return event.doubted("APPOINTMENT_UNREADABLE");
        }
    }
}
