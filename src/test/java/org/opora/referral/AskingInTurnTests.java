package org.opora.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which open referrals an agency is asked about, by the machine's clock. */
class AskingInTurnTests extends ReferralModuleTest {

    private static final String AGENCY = "employment";
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReferralSentLatelyIsDueInEveryRound() {
        String number = open();
        referrals.asked(List.of(number), LONGEST);
        assertThat(referrals.dueToAsk(AGENCY, 10)).containsExactly(number);
    }

    @Test
    void oneThatHasBeenWaitingForAnHourRestsForHalfAMinute() {
        String number = open();
        waitingFor(number, "70 minutes");
        referrals.asked(List.of(number), LONGEST);
        assertThat(referrals.dueToAsk(AGENCY, 10)).isEmpty();
        assertThat(rest(number)).isBetween(30.0, 40.0);
    }

    @Test
    void nobodyRestsLongerThanTheLongest() {
        String number = open();
        waitingFor(number, "90 days");
        referrals.asked(List.of(number), LONGEST);
        assertThat(rest(number)).isBetween(890.0, 901.0);
    }

    @Test
    void theMostOverdueComesFirstAndOneThatIsAnsweredNoMore() {
        String first = open();
        referrals.advance(first, ReferralStatus.COMPLETED);
        String second = open();
        jdbc.sql("update referral.referral set ask_at = now() - interval '1 day' where number = ?")
                .param(second)
                .update();
        assertThat(referrals.dueToAsk(AGENCY, 1)).containsExactly(second);
        assertThat(referrals.dueToAsk("health", 10)).isEmpty();
    }

    private String open() {
        nothingIsOpen();
        String number = routed("EMPLOYMENT");
        referrals.advance(number, ReferralStatus.SENT);
        return number;
    }

    private void waitingFor(String number, String time) {
        jdbc.sql("update referral.referral set ask_from = now() - ?::interval where number = ?")
                .param(time)
                .param(number)
                .update();
    }

    /** Seconds until it is due again, about. */
    private double rest(String number) {
        return jdbc.sql("select extract(epoch from ask_at - now())::float8 from referral.referral where number = ?")
                .param(number)
                .query(Double.class)
                .single();
    }
}
