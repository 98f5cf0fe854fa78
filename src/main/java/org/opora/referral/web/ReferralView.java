package org.opora.referral.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Disclosures.Disclosure;
import org.opora.referral.InboxEvent;
import org.opora.referral.MessageKind;
import org.opora.referral.OutboxMessage;
import org.opora.referral.Referral;
import org.opora.referral.ReferralStatus;

/** A referral with its letters both ways, for staff. Codes, numbers and dates, and the place of the appointment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(Summary referral, List<Message> messages, List<Event> events, List<Disclosure> disclosures) {

    /**
     * @param agency name shown to people
     * @param appointment as it stands, if the agency has made one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            String number,
            String caseNumber,
            String actionNumber,
            String agency,
            String kind,
            String domain,
            ReferralStatus status,
            String statusText,
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable AppointmentFields appointment,
            OffsetDateTime acceptBy,
            OffsetDateTime outcomeBy,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {

        static Summary of(
                Referral referral, String agency, String statusText, @Nullable AppointmentFields appointment) {
            return new Summary(
                    referral.number(),
                    referral.caseNumber(),
                    referral.actionNumber(),
                    agency,
                    referral.kind().name(),
                    referral.domain(),
                    referral.status(),
                    statusText,
                    referral.reasonCode(),
                    referral.outcomeCode(),
                    appointment,
                    referral.acceptBy(),
                    referral.outcomeBy(),
                    referral.createdAt(),
                    referral.updatedAt());
        }
    }

    /** @param key by which the agency knows repetitions */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            MessageKind kind,
            String key,
            String status,
            int tries,
            @Nullable String lastError,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt) {

        static Message of(OutboxMessage message) {
            return new Message(
                    message.kind(),
                    message.idemKey().toString(),
                    message.status(),
                    message.attempts(),
                    message.lastError(),
                    message.createdAt(),
                    message.sentAt());
        }
    }

    /** @param why it was quarantined, a code */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            String agency,
            String eventId,
            @Nullable String referralNumber,
            @Nullable AnswerStatus status,
            String state,
            @Nullable String why,
            OffsetDateTime receivedAt) {

        static Event of(InboxEvent event) {
            return new Event(
                    event.agency(),
                    event.eventId(),
                    event.referralNumber(),
                    event.statusCode(),
                    event.state(),
                    event.why(),
                    event.receivedAt());
        }
    }
}
