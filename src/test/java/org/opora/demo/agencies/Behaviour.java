package org.opora.demo.agencies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a simulated agency treats what it receives. */
public enum Behaviour {
    /** Accepts soon, makes an appointment, and reports the outcome. */
    NORMAL,
    /** Declines, with a reason. */
    DECLINE,
    /** Takes the referral and never says another word. */
    SILENT,
    /** Answers every request with 503. */
    DOWN,
    /** Answers every request after 15 seconds, then as normal. */
    SLOW,
    /** Answers with what nobody can read. */
    GARBAGE,
    /** As normal, but sends each answer three times. */
    DUPLICATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Behaviour> find(String code) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.code().equals(code))
                .findFirst();
    }

    /** Answers that are due wait while it says nothing. */
    boolean isMute() {
        return this == SILENT || this == DOWN;
    }
}
