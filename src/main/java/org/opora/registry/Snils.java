package org.opora.registry;

/** Insurance number of a person (СНИЛС), shown as {@code XXX-XXX-XXX YY}. Check rule: domain reference 5.2. */
public record Snils(String digits) {

    /** @throws IllegalArgumentException without the value in its message, if the check digits are wrong */
    public static Snils parse(String text) {
        throw new UnsupportedOperationException("to be written");
    }
}
