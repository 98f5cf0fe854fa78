package org.opora.referral.health;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.referral.Agencies;
import org.opora.referral.AgencyKind;
import org.opora.referral.ReferralFixtures;
import org.opora.referral.TransportKind;

class PollSoonTests {

    private static final String URL = "http://localhost:1";

    private final HealthPoll poll = mock();
    private final PollSoon soon = new PollSoon(
            poll,
            new Agencies(
                    URI.create(URL),
                    Map.of(
                            "health", ReferralFixtures.agency(AgencyKind.HEALTH, TransportKind.FHIR, URL),
                            "clinic", ReferralFixtures.agency(AgencyKind.HEALTH, TransportKind.FHIR, URL),
                            "jobs", ReferralFixtures.agency(AgencyKind.EMPLOYMENT, TransportKind.REST, URL))),
            new HealthSettings(Duration.ofMillis(300), Duration.ofMinutes(15), 20));

    @AfterEach
    void stop() {
        soon.destroy();
    }

    @Test
    void asksAgainForWhatComesWhileTheQuestionIsOut() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        doAnswer(call -> {
                    asked.countDown();
                    return answer.await(10, TimeUnit.SECONDS);
                })
                .when(poll)
                .poll("health");
        soon.poll("health");
        asked.await(10, TimeUnit.SECONDS);

        soon.poll("health");
        answer.countDown();

        verify(poll, timeout(10_000).times(2)).poll("health");
    }

    @Test
    void livesThroughAFailure() {
        doThrow(new IllegalStateException("no database")).when(poll).poll("health");
        soon.poll("health");
        verify(poll, timeout(10_000)).poll("health");

        soon.poll("health");

        verify(poll, timeout(10_000).times(2)).poll("health");
    }

    @Test
    void asksOnlyThoseThatSpeakFhir() {
        soon.poll("jobs");
        soon.poll("nobody");

        verify(poll, never()).poll(any());
    }

    @Test
    void asksTheOthersWhileOneHangs() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        doAnswer(call -> answer.await(10, TimeUnit.SECONDS)).when(poll).round("health");
        soon.round();
        soon.round();

        verify(poll, timeout(10_000).times(2)).round("clinic");
        verify(poll, times(1)).round("health");
        answer.countDown();
        verify(poll, never()).round("jobs");
    }

    @Test
    void comesBackFromARoundWhenAllHaveAnswered() {
        soon.round();

        verify(poll).round("health");
        verify(poll).round("clinic");
    }
}
