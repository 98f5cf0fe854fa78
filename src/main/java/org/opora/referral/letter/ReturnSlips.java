package org.opora.referral.letter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Appointment;
import org.opora.referral.Inbox;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.Referral;
import org.opora.referral.ReferralAnswer;
import org.opora.referral.Referrals;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Return slips of letters: what a clerk reads on one is the agency's answer. */
@Component
class ReturnSlips {

    private final Letters letters;
    private final Referrals referrals;
    private final Inbox inbox;
    private final CurrentStaff staff;
    private final Region region;

    ReturnSlips(Letters letters, Referrals referrals, Inbox inbox, CurrentStaff staff, Region region) {
        this.letters = letters;
        this.referrals = referrals;
        this.inbox = inbox;
        this.staff = staff;
        this.region = region;
    }

    /** The referral whose letter bears this code. */
    Optional<Referral> find(String code) {
        return letters.bySlip(code).map(letter -> referrals.get(letter.referralNumber()));
    }

    /**
     * Enters the answer once for each status, and for each appointment: a letter may be accepted on one slip and completed
     * on the next.
     */
    @Transactional
    void enter(String code, AnswerStatus status, String words, @Nullable Appointment appointment) {
        Letters.Letter letter = letters.bySlip(code).orElseThrow();
        Referral referral = referrals.get(letter.referralNumber());
        ReferralAnswer answer = ReferralAnswer.of(referral.number(), status, region.now())
                .saying(words.strip())
                .expecting(appointment);
        letters.returned(letter, staff.login());
        inbox.receive(ReceivedEvent.readable(referral.agency(), event(letter, answer), "{}", answer));
    }

    private static String event(Letters.Letter letter, ReferralAnswer answer) {
        Appointment appointment = answer.appointment();
        String moment = appointment == null ? "" : "/" + appointment.on() + "/" + appointment.at();
        return "slip/" + letter.slipCode() + "/" + answer.status() + moment;
    }
}
