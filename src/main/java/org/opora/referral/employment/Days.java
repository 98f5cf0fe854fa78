package org.opora.referral.employment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as boards write them: {@code 2026-11-28}, with or without a time after it. */
final class Days {

    private static final int LENGTH = "2026-11-28".length();

    private Days() {}

    static Optional<LocalDate> of(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip().substring(0, LENGTH)));
        } catch (DateTimeException | IndexOutOfBoundsException noDay) {
            return Optional.empty();
        }
    }
}
