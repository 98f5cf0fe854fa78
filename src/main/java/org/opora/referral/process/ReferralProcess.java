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

    /** The message is on its way again, or has arrived after all, without the step that mends the delivery. */
    public static final String DELIVERY_SETTLED = "ReferralDeliverySettled";

    public static final String LETTER_READY = "ReferralLetterReady";

    /** The step that waits for the agency. */
    public static final String AWAIT_ANSWER = "Task_AwaitAnswer";

    /** Codes of incidents at that step. */
    public static final String NOT_DELIVERED = "referral.undeliverable";

    public static final String QUARANTINED = "referral.answerQuarantined";

    public static final ProcessVariable<String> ACTION_NUMBER = ProcessVariable.text("actionNumber");

    /** HEALTH, EMPLOYMENT, CHILDCARE or OTHER. */
    public static final ProcessVariable<String> ACTION_AGENCY = ProcessVariable.text("actionAgency");

    public static final ProcessVariable<String> REFERRAL_NUMBER = ProcessVariable.text("referralNumber");

    public static final ProcessVariable<String> AGENCY_KIND = ProcessVariable.text("agencyKind");

    /** EMERGENCY, HIGH or STANDARD. */
    public static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");

    /** True if the person concerned agreed to hand the data on. */
    public static final ProcessVariable<Boolean> CONSENT_GIVEN = ProcessVariable.flag("consentGiven");

    /** OBTAINED or GIVE_UP. */
    public static final ProcessVariable<String> CONSENT_CHOICE = ProcessVariable.text("consentChoice");

    /** Code of the agency that staff chose for the next referral. */
    public static final ProcessVariable<String> CHOSEN_PROVIDER = ProcessVariable.text("chosenProvider");

    /** ACCEPTED, DECLINED, COMPLETED, NOT_COMPLETED or CANCELLED. */
    public static final ProcessVariable<String> REFERRAL_STATUS = ProcessVariable.text("referralStatus");

    public static final ProcessVariable<String> ANSWER_REMINDER_ON = ProcessVariable.text("answerReminderOn");
    public static final ProcessVariable<String> ANSWER_OVERDUE_ON = ProcessVariable.text("answerOverdueOn");
    public static final ProcessVariable<String> ANSWER_AGENDA_ON = ProcessVariable.text("answerAgendaOn");

    /** OTHER_PROVIDER or GIVE_UP. */
    public static final ProcessVariable<String> DECLINE_CHOICE = ProcessVariable.text("declineChoice");

    /** RETRY, BY_HAND or CANCEL. */
    public static final ProcessVariable<String> DELIVERY_CHOICE = ProcessVariable.text("deliveryChoice");

    /** True if the curator found proof of the outcome. */
    public static final ProcessVariable<Boolean> OUTCOME_VERIFIED = ProcessVariable.flag("outcomeVerified");

    /** CLOSE or REFER_AGAIN. */
    public static final ProcessVariable<String> DISAGREEMENT_CHOICE = ProcessVariable.text("disagreementChoice");

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
