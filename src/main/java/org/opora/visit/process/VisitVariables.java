package org.opora.visit.process;

import org.opora.engine.ProcessVariable;

/** Process variables that visits and reviews read and write. */
final class VisitVariables {

    /** HOME_VISIT, CONTACT or HOUSING_INSPECTION. */
    static final ProcessVariable<String> VISIT_KIND = ProcessVariable.text("visitKind");

    /** What is assessed again in a review: RISKS of a family or NEEDS of a care leaver. */
    static final ProcessVariable<String> ASSESSMENT_KIND = ProcessVariable.text("assessmentKind");

    /** ISO-8601 with offset, as is {@link #VISIT_OVERDUE_ON}. */
    static final ProcessVariable<String> NEXT_VISIT_ON = ProcessVariable.text("nextVisitOn");

    static final ProcessVariable<String> VISIT_OVERDUE_ON = ProcessVariable.text("visitOverdueOn");
    static final ProcessVariable<Integer> MISSED_VISITS = ProcessVariable.number("missedVisits");
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    static final ProcessVariable<Integer> NET_SCORE = ProcessVariable.number("netScore");
    static final ProcessVariable<Integer> CRITICAL_FLAGS = ProcessVariable.number("criticalFlags");
    static final ProcessVariable<String> PROPOSED_REVIEW_OUTCOME = ProcessVariable.text("proposedReviewOutcome");
    static final ProcessVariable<String> REMOVAL_REASON = ProcessVariable.text("removalReason");

    /** Code of the factor an incident is about, e.g. S3. */
    static final ProcessVariable<String> INCIDENT_KIND = ProcessVariable.text("incidentKind");

    /** Whether the case waited for the incident it was told of. */
    static final ProcessVariable<Boolean> INCIDENT_TAKEN = ProcessVariable.flag("incidentTaken");

    private VisitVariables() {}
}
