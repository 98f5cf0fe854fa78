package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opora.demo.agencies.Agency;
import org.opora.processes.SignedEvents;
import org.opora.processes.WebPages;
import org.opora.referral.InboxEvent;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** What agencies say twice, too late, out of order, about what is not theirs, or so that nobody can read it. */
class AnswerBehaviourTests extends FaultTest {

    @Autowired
    EngineHands engine;

    @ParameterizedTest
    @EnumSource(names = {"HEALTH", "EMPLOYMENT"})
    void theSameEventTwiceIsOneAnswer(Agency agency) {
        Journey family = takenBy(agency);
        String number = numberOf(family);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(SignedEvents.to(port).send(agency, "twice/" + number, number, "ACCEPTED"))
                    .isEqualTo(202);
            hands.apply(number);
        }

        assertThat(states(number)).containsExactly("APPLIED");
    }

    @ParameterizedTest
    @EnumSource(names = {"HEALTH", "EMPLOYMENT"})
    void answersOutOfOrderEndWithTheLastWord(Agency agency) {
        Journey family = takenBy(agency);
        String number = numberOf(family);
        for (String status : List.of("SCHEDULED", "COMPLETED", "ACCEPTED", "IN_PROGRESS", "NOT_COMPLETED")) {
            hears(agency, number, status);
            hands.apply(number);
        }

        assertThat(states(number)).containsExactly("APPLIED", "APPLIED", "SUPERSEDED", "SUPERSEDED", "SUPERSEDED");
        assertThat(family.waitsFor()).containsExactly("verify-outcome");
    }

    @Test
    void anAnswerAboutNobodysReferralIsShownToPeople() {
        String number = "REF-2026-888888";
        hears(Agency.EMPLOYMENT, number, "COMPLETED");
        hands.apply(number);

        assertThat(inbox.of(number)).extracting(InboxEvent::why).containsExactly("UNKNOWN_REFERRAL");
        assertThat(WebPages.of(port, "admin").text("/api/referrals/quarantine")).contains(number);
    }

    @Test
    void anAnswerAboutAnotherAgencysReferralIsShownAndChangesNothing() {
        Journey family = takenBy(Agency.EMPLOYMENT);
        hears(Agency.HEALTH, numberOf(family), "COMPLETED");
        hands.apply(numberOf(family));

        assertThat(inbox.of(numberOf(family))).extracting(InboxEvent::why).containsExactly("OTHER_AGENCY");
        assertThat(engine.incidents(numberOf(family))).containsExactly("referral.answerQuarantined");
        assertThat(WebPages.of(port, "curator").text("/api/referrals/quarantine"))
                .contains(numberOf(family));
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
    }

    @Test
    void anAnswerAboutAClosedReferralChangesNothing() {
        Journey family = takenBy(Agency.EMPLOYMENT);
        String number = numberOf(family);
        hears(Agency.EMPLOYMENT, number, "COMPLETED");
        hands.apply(number);
        family.complete("verify-outcome").complete("confirm-with-family");
        assertThat(referrals.get(number).status()).isEqualTo(ReferralStatus.CLOSED);
        hears(Agency.EMPLOYMENT, number, "NOT_COMPLETED");
        hands.apply(number);

        assertThat(states(number)).containsExactly("APPLIED", "SUPERSEDED");
        assertThat(referrals.get(number).status()).isEqualTo(ReferralStatus.CLOSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMPLOYMENT | <html>             | MALFORMED
            EMPLOYMENT | [1]                | MALFORMED
            EMPLOYMENT | {}                 | UNKNOWN_TYPE
            HEALTH     | <html>             | MALFORMED
            HEALTH     | {"resourceType":"Task","status":"so-so"} | MALFORMED
            HEALTH     | {"resourceType":"Patient"} | UNKNOWN_TYPE""")
    void whatNobodyCanReadIsKeptAndShown(Agency agency, String body, String why) {
        String event = "unreadable/" + agency + body.hashCode();
        SignedEvents visitor = SignedEvents.to(port);
        assertThat(agency == Agency.HEALTH ? visitor.tell(agency, event, body) : visitor.say(agency, event, body))
                .isEqualTo(202);

        assertThat(inbox.quarantine(100).stream()
                        .filter(kept -> kept.eventId().equals(event))
                        .map(InboxEvent::why))
                .containsExactly(why);
        assertThat(WebPages.of(port, "admin").text("/api/referrals/quarantine")).contains(event.substring(0, 16));
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYMENT, 65537", "HEALTH, 524289"})
    void whatIsTooLongIsRefusedUnread(Agency agency, int length) {
        SignedEvents visitor = SignedEvents.to(port);
        String body = "x".repeat(length);
        int answer = agency == Agency.HEALTH
                ? visitor.tell(agency, "long/" + agency, body)
                : visitor.say(agency, "long/" + agency, body);

        assertThat(answer).isEqualTo(413);
        assertThat(stored("long/" + agency)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"HEALTH", "EMPLOYMENT"})
    void whatIsNotSignedNowIsRefused(Agency agency) {
        Journey family = takenBy(agency);
        String number = numberOf(family);
        for (Duration away : List.of(Duration.ofMinutes(-6), Duration.ofMinutes(6))) {
            SignedEvents stale = SignedEvents.to(port).signedAt(clock.instant().plus(away));
            assertThat(stale.send(agency, "stale/" + number, number, "ACCEPTED"))
                    .isEqualTo(401);
        }
        assertThat(SignedEvents.to(port)
                        .signedBy("whsec_c29tZWJvZHkgZWxzZQ==")
                        .send(agency, "forged/" + number, number, "ACCEPTED"))
                .isEqualTo(401);

        assertThat(inbox.of(number)).isEmpty();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
    }

    private List<String> states(String number) {
        return inbox.of(number).stream().map(InboxEvent::state).toList();
    }

    private long stored(String event) {
        return jdbc.sql("select count(*) from referral.inbox_event where event_id = ?")
                .param(event)
                .query(Long.class)
                .single();
    }
}
