package org.opora.casefile.process;

import org.opora.engine.ProcessVariable;

/** Variables of the processes that carry a case: intake, support, after-care and reported events. */
final class CaseVariables {

    static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    static final ProcessVariable<Integer> EPISODE_NUMBER = ProcessVariable.number("episodeNumber");
    static final ProcessVariable<String> FAMILY_ID = ProcessVariable.text("familyId");
    static final ProcessVariable<Boolean> FAMILY_KNOWN = ProcessVariable.flag("familyKnown");
    static final ProcessVariable<Boolean> ATTACHED_TO_OPEN_CASE = ProcessVariable.flag("attachedToOpenCase");

    static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");
    /** Who is to be told of the signal at once, comma-separated codes. */
    static final ProcessVariable<String> NOTIFY = ProcessVariable.text("notify");

    static final ProcessVariable<Boolean> IMMEDIATE_THREAT = ProcessVariable.flag("immediateThreat");
    static final ProcessVariable<Boolean> ALONE_OR_CARER_INTOXICATED = ProcessVariable.flag("aloneOrCarerIntoxicated");
    static final ProcessVariable<Boolean> VIOLENCE_REPORTED = ProcessVariable.flag("violenceReported");
    static final ProcessVariable<Boolean> NO_HEAT_FOOD_MEDICINE = ProcessVariable.flag("noHeatFoodMedicine");
    static final ProcessVariable<Boolean> REPEAT_SIGNAL = ProcessVariable.flag("repeatSignal");
    static final ProcessVariable<Integer> CHILD_AGE = ProcessVariable.number("childAge");
    static final ProcessVariable<Integer> SURVEY_TRIES = ProcessVariable.number("surveyTries");

    static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");
    static final ProcessVariable<String> CLOSING_REASON = ProcessVariable.text("closingReason");
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");
    static final ProcessVariable<String> LEGAL_BASIS = ProcessVariable.text("legalBasis");
    static final ProcessVariable<String> CURATOR = ProcessVariable.text("curator");

    static final ProcessVariable<Boolean> PLAN_IN_FORCE = ProcessVariable.flag("planInForce");
    static final ProcessVariable<Integer> MISSED_VISITS = ProcessVariable.number("missedVisits");
    static final ProcessVariable<String> YOUNGEST_CHILD_ADULT_ON = ProcessVariable.text("youngestChildAdultOn");
    static final ProcessVariable<String> REVIEW_OUTCOME = ProcessVariable.text("reviewOutcome");
    static final ProcessVariable<String> REMOVAL_REASON = ProcessVariable.text("removalReason");
    static final ProcessVariable<Boolean> ERROR_CONFIRMED = ProcessVariable.flag("errorConfirmed");

    static final ProcessVariable<Boolean> AFTER_CARE = ProcessVariable.flag("afterCare");
    static final ProcessVariable<String> CONTACT_ON = ProcessVariable.text("contactOn");
    static final ProcessVariable<Integer> CONTACTS_LEFT = ProcessVariable.number("contactsLeft");
    static final ProcessVariable<String> EVENT_KIND = ProcessVariable.text("eventKind");

    /** Code of the factor an incident is about, if the one who reports it knows. */
    static final ProcessVariable<String> INCIDENT_KIND = ProcessVariable.text("incidentKind");

    private CaseVariables() {}
}
