package org.opora.careleaver.process;

import org.opora.engine.ProcessVariable;

/** Process variables of help on request. */
public final class HelpVariables {

    static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    static final ProcessVariable<Integer> EPISODE_NUMBER = ProcessVariable.number("episodeNumber");
    static final ProcessVariable<String> FAMILY_ID = ProcessVariable.text("familyId");
    static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    static final ProcessVariable<String> CURATOR = ProcessVariable.text("curator");

    /** Id of the request; to agencies it is the number of an action. */
    public static final ProcessVariable<String> HELP_REQUEST_ID = ProcessVariable.text("helpRequestId");

    /** What is asked for, e.g. EMPLOYMENT. */
    static final ProcessVariable<String> HELP_KIND = ProcessVariable.text("helpKind");

    /** OWN_HELP, REFERRAL or REFUSED. */
    static final ProcessVariable<String> HELP_WAY = ProcessVariable.text("helpWay");

    /** ISO-8601 with offset; the terms of the answer and of the help count from it. */
    static final ProcessVariable<String> REQUESTED_AT = ProcessVariable.text("requestedAt");

    /** HEALTH, EMPLOYMENT, CHILDCARE or OTHER. */
    static final ProcessVariable<String> ACTION_AGENCY = ProcessVariable.text("actionAgency");

    private HelpVariables() {}
}
