package org.opora.casefile;

/** How the people of a case are met. Each kind has a round and a term of its own. */
public enum VisitKind {
    /** The curator sees a family at home. */
    HOME_VISIT("visit.held"),
    /** A care leaver is spoken to, in whichever way. */
    CONTACT("contact.held"),
    /** The housing given to a care leaver is inspected. */
    HOUSING_INSPECTION("inspection.held");

    private final String deadline;

    VisitKind(String deadline) {
        this.deadline = deadline;
    }

    /** Rule of the deadline by which it must have been held. */
    public String deadline() {
        return deadline;
    }

    /** How people are met in a case of this kind as long as nothing else is said. */
    public static VisitKind usual(CaseKind kind) {
        return kind == CaseKind.CARE_LEAVER ? CONTACT : HOME_VISIT;
    }
}
