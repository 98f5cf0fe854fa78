package org.opora.referral.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Appointment;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.ReferralAnswer;
import org.opora.referral.TypedAppointment;
import org.springframework.stereotype.Component;

/** Reads events of agencies; what cannot be read is kept with a code of what is wrong. */
@Component
class AgencyEvents {

    private static final String TYPE = "referral.status";

    private final ObjectMapper json = new ObjectMapper();

    ReceivedEvent read(String agency, String id, String body) {
        try {
            JsonNode event = json.readTree(body);
            return event.isObject() ? read(agency, id, body, event) : unreadable(agency, id, body, "MALFORMED");
        } catch (JsonProcessingException malformed) {
            return unreadable(agency, id, body, "MALFORMED");
        }
    }

    private ReceivedEvent read(String agency, String id, String body, JsonNode event) {
        if (!TYPE.equals(text(event, "type"))) {
            return unreadable(agency, id, body, "UNKNOWN_TYPE");
        }
        String number = text(event, "referralNumber");
        if (number == null) {
            return unreadable(agency, id, body, "NO_REFERRAL_NUMBER");
        }
        String status = text(event, "status");
        return AnswerStatus.find(status == null ? "" : status)
                .map(known -> {
                    ReferralAnswer answer = answer(event, number, known);
                    return appointment(event)
                            .map(told -> ReceivedEvent.readable(agency, id, body, answer.expecting(told.orElse(null))))
                            .orElseGet(() -> ReceivedEvent.readable(agency, id, body, answer)
                                    .doubted("APPOINTMENT_UNREADABLE"));
                })
                .orElseGet(() -> unreadable(agency, id, body, "UNKNOWN_STATUS"));
    }

    /** No appointment, one, or empty if it cannot be read. */
    private static Optional<Optional<Appointment>> appointment(JsonNode event) {
        JsonNode told = event.path("appointment");
        if (told.isMissingNode() || told.isNull()) {
            return Optional.of(Optional.empty());
        }
        TypedAppointment typed = new TypedAppointment(text(told, "date"), text(told, "time"), text(told, "place"));
        boolean readable = isTextOrNone(told.path("time"))
                && isTextOrNone(told.path("place"))
                && typed.faults().isEmpty();
        return readable ? Optional.of(typed.read()) : Optional.empty();
    }

    private static boolean isTextOrNone(JsonNode value) {
        return value.isTextual() || value.isMissingNode() || value.isNull();
    }

    private static ReferralAnswer answer(JsonNode event, String number, AnswerStatus status) {
        return ReferralAnswer.of(number, status, moment(event))
                .because(text(event, "reason"))
                .resultingIn(text(event, "outcome"));
    }

    private static @Nullable OffsetDateTime moment(JsonNode event) {
        String at = text(event, "at");
        try {
            return at == null ? null : OffsetDateTime.parse(at);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode event, String field) {
        JsonNode value = event.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    private static ReceivedEvent unreadable(String agency, String id, String body, String why) {
        return ReceivedEvent.unreadable(agency, id, body, why);
    }
}
