package org.opora.assessment.process;

import org.opora.engine.ProcessVariable;

/** Process variables that assessments read and write. */
final class AssessmentVariables {

    static final ProcessVariable<Integer> NET_SCORE = ProcessVariable.number("netScore");
    static final ProcessVariable<Integer> CRITICAL_FLAGS = ProcessVariable.number("criticalFlags");
    static final ProcessVariable<String> PROPOSED_LEVEL = ProcessVariable.text("proposedLevel");
    static final ProcessVariable<String> PROPOSED_CATEGORY = ProcessVariable.text("proposedCategory");
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");
    static final ProcessVariable<String> CLOSING_REASON = ProcessVariable.text("closingReason");

    /** Code of the factor an incident is about, e.g. S3. */
    static final ProcessVariable<String> INCIDENT_KIND = ProcessVariable.text("incidentKind");

    /** "1" to "3", as the form's select gives it. */
    static final ProcessVariable<String> INCIDENT_SEVERITY = ProcessVariable.text("incidentSeverity");

    private AssessmentVariables() {}
}
