package org.opora.careleaver.process;

import org.opora.engine.ProcessVariable;

/** Variables of the process that supports a care leaver. */
final class LifecycleVariables {

    static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    static final ProcessVariable<Integer> EPISODE_NUMBER = ProcessVariable.number("episodeNumber");
    static final ProcessVariable<String> FAMILY_ID = ProcessVariable.text("familyId");
    static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");
    static final ProcessVariable<String> LEGAL_BASIS = ProcessVariable.text("legalBasis");
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");

    /** Day of leaving the institution, ISO-8601. */
    static final ProcessVariable<String> EXIT_ON = ProcessVariable.text("exitOn");

    static final ProcessVariable<Boolean> EXIT_AHEAD = ProcessVariable.flag("exitAhead");

    /** Morning of the day of leaving, ISO-8601 with offset. */
    static final ProcessVariable<String> EXIT_AT = ProcessVariable.text("exitAt");

    static final ProcessVariable<Boolean> OFFERED_AGAIN = ProcessVariable.flag("offeredAgain");

    /** ISO-8601 with offset. */
    static final ProcessVariable<String> NEXT_OFFER_ON = ProcessVariable.text("nextOfferOn");

    static final ProcessVariable<String> CLOSING_REASON = ProcessVariable.text("closingReason");

    /** When support ends unless it is extended, ISO-8601 with offset. */
    static final ProcessVariable<String> SUPPORT_UNTIL = ProcessVariable.text("supportUntil");

    static final ProcessVariable<String> EVENT_KIND = ProcessVariable.text("eventKind");
    static final ProcessVariable<String> REMOVAL_REASON = ProcessVariable.text("removalReason");

    private LifecycleVariables() {}
}
