package org.opora.security;

/** Who looked at what: every read of a case file is a row that stays. */
public interface AccessLog {

    /**
     * @param action code such as {@code READ_CASE}
     * @param subject case number or id, never a name
     */
    void record(String action, String subject);
}
