package org.opora.careleaver.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a file, of whatever kind the file is.
 *
 * @param text what it says, without spaces around it
 * @param day the same as a date, if it is a number of Excel's
 */
record Cell(Kind kind, String text, @Nullable LocalDate day) {

    static final Cell EMPTY = new Cell(Kind.TEXT, "", null);

    static Cell text(String text) {
        String stripped = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
        return stripped.isEmpty() ? EMPTY : new Cell(Kind.TEXT, stripped, null);
    }

    boolean isEmpty() {
        return kind == Kind.TEXT && text.isEmpty();
    }

    /** How the file holds it. CSV knows only text. */
    enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        ERROR
    }
}
