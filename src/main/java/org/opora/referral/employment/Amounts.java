package org.opora.referral.employment;

import org.jspecify.annotations.Nullable;

/** Whole numbers as boards write them: {@code 35000}, {@code 35 000}, {@code 35000.00}. */
final class Amounts {

    private Amounts() {}

    /** @return null for what is no number below a thousand millions */
    static @Nullable Integer of(String written) {
        String digits = written.replaceAll("[\\s\\u00a0\\u202f]", "").replaceFirst("[.,]\\d+$", "");
        return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }
}
