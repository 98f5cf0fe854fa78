package org.opora.referral.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import ca.uhn.fhir.context.FhirContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Inbox;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.ReferralFixtures;

class HealthNotificationsTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String TASK = """
            {"resourceType":"Task","id":"7","meta":{"versionId":"3"},"identifier":[{"system":"urn:opora:referral",
             "value":"REF-2026-000017"}],"status":"accepted","intent":"order"}""";

    private final Inbox inbox = mock();
    private final PollSoon polls = mock();
    private final HealthNotifications notifications =
            new HealthNotifications(FHIR, new FhirNews(FHIR, inbox, ReferralFixtures.REGION), polls, inbox);

    @Test
    void keepsATaskUnderItsVersion() {
        notifications.receive("health", "n-1", TASK);

        assertThat(kept(1).eventId()).isEqualTo("Task/7/_history/3");
        assertThat(kept(1).answer().status()).isEqualTo(AnswerStatus.ACCEPTED);
        verify(polls, never()).poll(any());
    }

    @Test
    void keepsEachTaskOfABundle() {
        String other = TASK.replace("\"7\"", "\"8\"");
        notifications.receive("health", "n-1", bundle(TASK, other, "{\"resourceType\":\"Patient\",\"id\":\"1\"}"));

        assertThat(kept(2).eventId()).isEqualTo("Task/8/_history/3");
        verify(polls, never()).poll(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{}", " { } ", "{\"resourceType\":\"Bundle\",\"type\":\"history\"}"})
    void asksWhereNothingIsSaid(String body) {
        notifications.receive("health", "n-1", body);

        verify(polls).poll("health");
        verify(inbox, never()).receive(any());
    }

    @Test
    void asksForATaskWithoutVersion() {
        notifications.receive("health", "n-1", TASK.replace("versionId", "source"));

        verify(polls).poll("health");
        verify(inbox, never()).receive(any());
    }

    @Test
    void ignoresATaskAsWeSentIt() {
        notifications.receive("health", "n-1", TASK.replace("accepted", "requested"));

        verify(inbox, never()).receive(any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<html>#MALFORMED",
                "[]#MALFORMED",
                "{\"resourceType\":\"Tusk\"}#MALFORMED",
                "{\"a\":1}#MALFORMED",
                "{\"resourceType\":\"Task\",\"id\":\"1\",\"status\":\"finished-ish\"}#MALFORMED",
                "{\"resourceType\":\"Patient\"}#UNKNOWN_TYPE"
            })
    void keepsWhatItCannotReadUnderTheNotification(String body, String why) {
        notifications.receive("health", "n-1", body);

        assertThat(kept(1)).isEqualTo(ReceivedEvent.unreadable("health", "n-1", body, why));
    }

    @Test
    void keepsATaskThatSaysNothing() {
        notifications.receive("health", "n-1", TASK.replace("\"status\":\"accepted\",", ""));

        assertThat(kept(1).why()).isEqualTo("UNKNOWN_STATUS");
    }

    private ReceivedEvent kept(int times) {
        ArgumentCaptor<ReceivedEvent> event = ArgumentCaptor.captor();
        verify(inbox, times(times)).receive(event.capture());
        return event.getValue();
    }

    private static String bundle(String... resources) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"history\",\"entry\":[{\"resource\":"
                + String.join("},{\"resource\":", resources) + "}]}";
    }
}
