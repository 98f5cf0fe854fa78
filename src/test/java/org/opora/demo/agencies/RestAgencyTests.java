package org.opora.demo.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class RestAgencyTests extends AgencyTests {

    private static final String REFERRAL = "{\"referralNumber\":\"REF-2026-000001\",\"purpose\":\"job search\"}";

    @Test
    void answersTheSameKeyTheSameWay() {
        String first = post("/employment/referrals", "k1", REFERRAL).body();

        assertThat(first).contains("REF-2026-000001", "RECEIVED");
        assertThat(post("/employment/referrals", "k1", REFERRAL).body()).isEqualTo(first);
    }

    @Test
    void refusesAKeyThatCameWithAnotherBody() {
        post("/employment/referrals", "k1", REFERRAL);

        assertThat(post("/employment/referrals", "k1", REFERRAL.replace("job", "flat"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void keepsEveryRequestWithKeyAndBody() {
        post("/employment/referrals", "k1", REFERRAL);
        post("/employment/referrals/REF-2026-000001/reminder", "k2", "{}");
        post("/employment/referrals/REF-2026-000099/cancel", "k3", "{}");

        assertThat(agencies.received(Agency.EMPLOYMENT))
                .extracting(Received::key, Received::status)
                .containsExactly(tuple("k1", 201), tuple("k2", 200), tuple("k3", 404));
        assertThat(agencies.received(Agency.CHILDCARE)).isEmpty();
    }

    @Test
    void acceptsMakesAnAppointmentAndReportsTheOutcome() {
        post("/childcare/referrals", "k1", REFERRAL);
        after(Duration.ofSeconds(3));
        assertThat(bodies()).singleElement().asString().contains("\"status\":\"ACCEPTED\"");

        after(Duration.ofDays(4));
        assertThat(bodies()).hasSize(3);
        assertThat(bodies().get(1)).contains("SCHEDULED", "\"appointment\":{\"date\":\"", "\"time\":\"10:00\"");
        assertThat(bodies().get(2)).contains("COMPLETED", "\"outcome\":\"PLACED\"");
    }

    @Test
    void signsWhatItSays() {
        post("/childcare/referrals", "k1", REFERRAL);
        after(Duration.ofSeconds(3));

        Event event = events.get(0);
        assertThat(event.path()).isEqualTo("/agency-api/childcare/events");
        assertThat(event.signature())
                .isEqualTo(Webhook.signature(
                        event.id() + "." + event.timestamp() + "." + event.body(), Agency.CHILDCARE.secret()));
    }

    @Test
    void declines() {
        behave(Agency.CHILDCARE, Behaviour.DECLINE);
        post("/childcare/referrals", "k1", REFERRAL);
        after(Duration.ofDays(9));

        assertThat(bodies()).singleElement().asString().contains("DECLINED", "NO_CAPACITY");
    }

    @Test
    void saysNothingUntilItBehavesAgain() {
        behave(Agency.CHILDCARE, Behaviour.SILENT);
        assertThat(post("/childcare/referrals", "k1", REFERRAL).statusCode()).isEqualTo(201);
        after(Duration.ofDays(9));
        assertThat(events).isEmpty();

        behave(Agency.CHILDCARE, Behaviour.NORMAL);
        after(Duration.ofSeconds(3));
        assertThat(events).hasSize(1);
    }

    @Test
    void isDown() {
        behave(Agency.CHILDCARE, Behaviour.DOWN);

        assertThat(post("/childcare/referrals", "k1", REFERRAL).statusCode()).isEqualTo(503);
        assertThat(post("/employment/referrals", "k1", REFERRAL).statusCode()).isEqualTo(201);
        assertThat(agencies.received(Agency.CHILDCARE)).hasSize(1);
    }

    @Test
    void isSlow() {
        behave(Agency.CHILDCARE, Behaviour.SLOW);
        long start = System.nanoTime();

        assertThat(post("/childcare/referrals", "k1", REFERRAL).statusCode()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(390));
    }

    @Test
    void talksNonsense() {
        behave(Agency.CHILDCARE, Behaviour.GARBAGE);

        assertThat(post("/childcare/referrals", "k1", REFERRAL).body()).startsWith("<html>");
    }

    @Test
    void saysEverythingThreeTimes() {
        behave(Agency.CHILDCARE, Behaviour.DUPLICATE);
        post("/childcare/referrals", "k1", REFERRAL);
        after(Duration.ofSeconds(3));

        assertThat(events).hasSize(3);
        assertThat(new HashSet<>(bodies())).hasSize(1);
        assertThat(events).extracting(Event::id).containsOnly(events.get(0).id());
    }

    @Test
    void forgetsWhatWasCancelled() {
        post("/childcare/referrals", "k1", REFERRAL);
        post("/childcare/referrals/REF-2026-000001/cancel", "k2", "{}");
        after(Duration.ofDays(9));

        assertThat(events).isEmpty();
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        post("/childcare/referrals", "k1", REFERRAL);
        stop();
        start();
        after(Duration.ofDays(9));

        assertThat(events).hasSize(3);
        assertThat(post("/childcare/referrals", "k1", REFERRAL).statusCode()).isEqualTo(201);
        assertThat(agencies.received(Agency.CHILDCARE)).hasSize(2);
    }
}
