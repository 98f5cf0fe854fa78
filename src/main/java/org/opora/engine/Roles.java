package org.opora.engine;

import java.util.Set;

/** The roles of the product; each is a group of the engine. */
public final class Roles {

    public static final String INTAKE = "intake";
    public static final String CURATOR = "curator";
    public static final String SUPERVISOR = "supervisor";
    public static final String SECRETARY = "secretary";
    public static final String MANAGER = "manager";
    public static final String ANALYST = "analyst";
    public static final String ADMINISTRATOR = "administrator";
    public static final String AUDITOR = "auditor";

    /** Staff of an agency that referrals go to. They see its referrals, and nothing of the engine or of case files. */
    public static final String AGENCY = "agency";

    /**
     * Those who work with families or answer for that work. Analysts and administrators look after models and machines
     * and read no case file.
     */
    public static final Set<String> CASE_READERS = Set.of(INTAKE, CURATOR, SUPERVISOR, SECRETARY, MANAGER, AUDITOR);

    private Roles() {}
}
