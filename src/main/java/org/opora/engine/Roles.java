package org.opora.engine;

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

    private Roles() {}
}
