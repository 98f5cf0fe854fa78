package org.opora.plan.process;

import org.opora.engine.ProcessVariable;

/** Process variables that plans read and write. */
final class PlanVariables {

    static final ProcessVariable<Boolean> PLAN_IN_FORCE = ProcessVariable.flag("planInForce");

    /** Comma-separated numbers of the actions of the next stage, empty if none. */
    static final ProcessVariable<String> NEXT_ACTIONS = ProcessVariable.text("nextActions");

    static final ProcessVariable<String> ACTION_NUMBER = ProcessVariable.text("actionNumber");
    static final ProcessVariable<String> ACTION_AGENCY = ProcessVariable.text("actionAgency");

    /** ISO-8601 with offset. */
    static final ProcessVariable<String> REVIEW_ON = ProcessVariable.text("reviewOn");

    private PlanVariables() {}
}
