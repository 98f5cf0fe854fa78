package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Task;
import org.opora.referral.Inbox;
import org.opora.referral.ReceivedEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts each new version of a Task into the inbox, whether we asked for it or were told. */
@Component
class FhirNews {

    private final FhirContext fhir;
    private final Inbox inbox;

    FhirNews(@Lazy FhirContext fhir, Inbox inbox) {
        this.fhir = fhir;
        this.inbox = inbox;
    }

    void receive(String agency, Task task) {
        if (FhirAnswers.untouched(task)) {
            return;
        }
        String body = fhir.newJsonParser().encodeResourceToString(task);
        String event = FhirAnswers.eventId(task);
        inbox.receive(FhirAnswers.read(task)
                .map(answer -> ReceivedEvent.readable(agency, event, body, answer))
                .orElseGet(() -> ReceivedEvent.unreadable(agency, event, body, "UNKNOWN_STATUS")));
    }
}
