package org.opora.registry;

/** An entry of the registry that is about the same person as a new one. */
public record KnownCareLeaver(String caseNumber, Reason reason) {

    /** By what the person is known again. */
    public enum Reason {
        SNILS,
        /** In the same institution. */
        NAME_AND_BIRTH_DATE
    }
}
