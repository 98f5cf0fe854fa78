package org.opora.referral.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.referral.TypedAppointment;
import org.springframework.web.multipart.MultipartFile;

/** Fields of an agency's page as they are posted. */
record AnswerFields(
        @Nullable String once,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String appointmentOn,
        @Nullable String appointmentAt,
        @Nullable String appointmentPlace,
        @Nullable String words,
        @Nullable MultipartFile paper) {

    AgencyAnswerForm form() {
        TypedAppointment appointment = new TypedAppointment(appointmentOn, appointmentAt, appointmentPlace);
        return new AgencyAnswerForm(id(), or(status), or(outcome), appointment, or(words), content());
    }

    private byte[] content() {
        try {
            return paper == null ? new byte[0] : paper.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private String id() {
        try {
            return UUID.fromString(or(once)).toString();
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID().toString();
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
