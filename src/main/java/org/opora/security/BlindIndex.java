package org.opora.security;

/** Finds encrypted identifiers by equality: a keyed hash (HMAC-SHA-256) with a key of its own outside the database. */
public interface BlindIndex {

    /**
     * @param purpose separates indexes from one another, e.g. {@code person.snils}
     * @param value already normalised
     * @return 32 bytes
     */
    byte[] of(String purpose, String value);
}
