package org.opora.careleaver.process;

import org.opora.engine.ProcessVariable;

/** Process variables of inspections of housing, tenancies, silence and manual control. */
final class SupportVariables {

    static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");

    /** Whether the leaver has moved into housing that can be inspected. */
    static final ProcessVariable<Boolean> HOUSING_GIVEN = ProcessVariable.flag("housingGiven");

    /** ISO-8601 with offset, as are all moments here. */
    static final ProcessVariable<String> NEXT_VISIT_ON = ProcessVariable.text("nextVisitOn");

    static final ProcessVariable<String> VISIT_OVERDUE_ON = ProcessVariable.text("visitOverdueOn");

    static final ProcessVariable<Boolean> PROBLEMS_FOUND = ProcessVariable.flag("problemsFound");

    /** SETTLED, PLAN_CHANGED, HELP_REQUEST or ESCALATED. */
    static final ProcessVariable<String> FOLLOW_UP = ProcessVariable.text("followUp");

    /** Whether a tenancy that ends is known. */
    static final ProcessVariable<Boolean> TENANCY_RUNS = ProcessVariable.flag("tenancyRuns");

    static final ProcessVariable<String> MILESTONE_ON = ProcessVariable.text("milestoneOn");

    /** NEW_TERM, SOCIAL_RENT or OWNERSHIP. */
    static final ProcessVariable<String> TENANCY_OUTCOME = ProcessVariable.text("tenancyOutcome");

    static final ProcessVariable<String> SILENT_ON = ProcessVariable.text("silentOn");
    static final ProcessVariable<Boolean> SILENT = ProcessVariable.flag("silent");

    /** Silences in a row that could not be broken. */
    static final ProcessVariable<Integer> SILENCES = ProcessVariable.number("silences");

    static final ProcessVariable<Integer> SILENCES_BEFORE_CONTROL = ProcessVariable.number("silencesBeforeControl");
    static final ProcessVariable<Boolean> CONTROL_NEEDED = ProcessVariable.flag("controlNeeded");

    /** SILENCE, HOUSING or OTHER. */
    static final ProcessVariable<String> CONTROL_REASON = ProcessVariable.text("controlReason");

    static final ProcessVariable<String> ESCALATION_ID = ProcessVariable.text("escalationId");

    /** Login of who owns the escalation. */
    static final ProcessVariable<String> CONTROL_OWNER = ProcessVariable.text("controlOwner");

    static final ProcessVariable<String> CONTROL_REVIEW_ON = ProcessVariable.text("controlReviewOn");

    /** When the owner was named or last looked at the case; the term of the review counts from it. */
    static final ProcessVariable<String> LAST_LOOKED_AT = ProcessVariable.text("lastLookedAt");

    /** CONTINUE, CONTACT_RESTORED, SOLVED, LOST_CONTACT or HANDED_OVER. */
    static final ProcessVariable<String> CONTROL_RESOLUTION = ProcessVariable.text("controlResolution");

    /** What befell the leaver, such as LOST_CONTACT. */
    static final ProcessVariable<String> EVENT_KIND = ProcessVariable.text("eventKind");

    private SupportVariables() {}
}
