package org.opora.referral.process;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.opora.engine.ProcessVariable;
import org.opora.engine.Processes.Recipient;

/** Names that the model {@code ReferralProcess} shares with the code. */
public final class ReferralProcess {

    /** Messages the model waits for. */
    public static final String ANSWERED = "ReferralAnswered";

    public static final String UNDELIVERABLE = "ReferralUndeliverable";

    /** The step that waits while a referral is on its way. */
    public static final String AWAIT_ACCEPTANCE = "Task_AwaitAcceptance";

    /** Code of the incident at that step. */
    public static final String NOT_DELIVERED = "referral.undeliverable";

    public static final ProcessVariable<String> ACTION_NUMBER = ProcessVariable.text("actionNumber");

    /** HEALTH, EMPLOYMENT, CHILDCARE or OTHER. */
    public static final ProcessVariable<String> ACTION_AGENCY = ProcessVariable.text("actionAgency");

    public static final ProcessVariable<String> REFERRAL_NUMBER = ProcessVariable.text("referralNumber");

    public static final ProcessVariable<String> AGENCY_KIND = ProcessVariable.text("agencyKind");

    /** ACCEPTED, DECLINED, COMPLETED or NOT_COMPLETED. */
    public static final ProcessVariable<String> REFERRAL_STATUS = ProcessVariable.text("referralStatus");

    public static final ProcessVariable<String> ACCEPT_REMINDER_ON = ProcessVariable.text("acceptReminderOn");
    public static final ProcessVariable<String> ACCEPT_ESCALATION_ON = ProcessVariable.text("acceptEscalationOn");
    public static final ProcessVariable<String> OUTCOME_REMINDER_ON = ProcessVariable.text("outcomeReminderOn");
    public static final ProcessVariable<String> OUTCOME_ESCALATION_ON = ProcessVariable.text("outcomeEscalationOn");

    /** OTHER_PROVIDER or GIVE_UP. */
    public static final ProcessVariable<String> DECLINE_CHOICE = ProcessVariable.text("declineChoice");

    /** RETRY, BY_HAND or CANCEL. */
    public static final ProcessVariable<String> DELIVERY_CHOICE = ProcessVariable.text("deliveryChoice");

    public static final ProcessVariable<Boolean> HELP_ARRIVED = ProcessVariable.flag("helpArrived");

    private ReferralProcess() {}

    /** The called process that carries this referral. */
    public static Recipient waiting(String caseNumber, String referralNumber) {
        return new Recipient(caseNumber, REFERRAL_NUMBER, referralNumber);
    }

    /** A moment as timers of the model read it. */
    static String timer(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
