package org.opora.desk.dossier;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a reader looks for in the story of a case. What is absent or empty does not matter. It is sent as the body of a
 * request: words about people do not belong into an address.
 *
 * @param kind {@code FORM} for all signed forms, {@code FORM:survey-home} for those of a form, or a kind of note
 * @param from first day
 * @param until last day
 * @param by login of the person who wrote it
 * @param text to be found in what the reader is shown
 * @param before place of the last entry seen
 */
record ChronologyAsk(
        @Nullable @Size(max = 100) String kind,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until,

        @Nullable @Size(max = 100) String by,
        @Nullable @Size(max = 200) String text,
        @Nullable Long before) {

    static ChronologyAsk everything() {
        return new ChronologyAsk(null, null, null, null, null, null);
    }

    boolean filters() {
        return given(kind) || from != null || until != null || given(by) || given(text);
    }

    static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
