package org.opora.security;

/** Who looked at what: every read of a case file is a row that stays. */
public interface AccessLog {

    /**
     * @param action code such as {@code READ_CASE}
     * @param subject case number or id, never a name
     */
    void record(String action, String subject);

    /** @param detail at most 2,000 characters, such as the numbers of the cases that a page shows; never a name */
    void record(String action, String subject, String detail);
}
