package org.opora.security;

/** The server has no keys and must not run without them. */
class KeysMissing extends RuntimeException {

    KeysMissing(String what) {
        super(what
                + ". Set OPORA_KEYS to a file outside the database; OPORA_KEYS_CREATE=true makes it on first start.");
    }
}
