package org.opora.engine;

/** Where signed forms go. Implemented by the case file. */
public interface CaseLedger {

    /**
     * The case a start form belongs to: a new one, or the one it names in its field {@code caseNumber}.
     *
     * @param submission has no case number yet
     * @return the case number, which becomes the business key
     */
    String caseFor(Submission submission);

    /** Appends the form as an entry that never changes. */
    void append(Submission submission);
}
