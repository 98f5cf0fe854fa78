package org.opora.engine;

/** A signed form breaks a rule; the message names each field and rule, in the language of the person who signed. */
public class FormRefused extends RuntimeException {

    FormRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
