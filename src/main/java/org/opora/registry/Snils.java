package org.opora.registry;

import java.util.regex.Pattern;

/**
 * Insurance number of a person (СНИЛС), shown as {@code XXX-XXX-XXX YY}. Check rule: domain reference 5.2.
 *
 * @param digits all eleven, without signs
 */
public record Snils(String digits) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");
    private static final Pattern SIGNS = Pattern.compile("[\\s-]");
    private static final int LAST_UNCHECKED = 1_001_998;

    /** @throws IllegalArgumentException without the value in its message, if the check digits are wrong */
    public Snils {
        if (!ELEVEN_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("an insurance number has eleven digits");
        }
        if (isChecked(digits) && checkDigits(digits) != Integer.parseInt(digits.substring(9))) {
            throw new IllegalArgumentException("the check digits of the insurance number are wrong");
        }
    }

    /** @throws IllegalArgumentException without the value in its message, if the check digits are wrong */
    public static Snils parse(String text) {
        return new Snils(SIGNS.matcher(text).replaceAll(""));
    }

    /** As printed on the certificate: {@code XXX-XXX-XXX YY}. */
    public String formatted() {
        return "%s-%s-%s %s"
                .formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 9), digits.substring(9));
    }

    /** Hides the number, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Snils[hidden]";
    }

    private static boolean isChecked(String digits) {
        return Integer.parseInt(digits.substring(0, 9)) > LAST_UNCHECKED;
    }

    /** Each of the nine digits times its position counted from the end; the sum modulo 101, where 100 is written 00. */
    private static int checkDigits(String digits) {
        int sum = 0;
        for (int index = 0; index < 9; index++) {
            sum += (digits.charAt(index) - '0') * (9 - index);
        }
        return sum % 101 % 100;
    }
}
