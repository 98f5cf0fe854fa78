package org.opora.referral.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.referral.Agency;
import org.opora.referral.AgencyKind;
import org.opora.referral.Delivery;
import org.opora.referral.MessageKind;
import org.opora.referral.OutboxMessage;
import org.opora.referral.ReferralFixtures;
import org.opora.referral.SigningKey;
import org.opora.referral.Transport.Envelope;
import org.opora.referral.TransportKind;

class RestTransportTests {

    private static final SigningKey KEY = new SigningKey("k1", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @RegisterExtension
    static final WireMockExtension AGENCY = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final RestTransport transport = within(Duration.ofSeconds(20));

    @Test
    void deliversWithKeyAndSignature() {
        answers(aResponse().withStatus(201));
        OutboxMessage message = ReferralFixtures.message(MessageKind.REFERRAL);

        assertThat(transport.deliver(envelope(message))).isInstanceOf(Delivery.Delivered.class);

        String key = message.idemKey().toString();
        long now = ReferralFixtures.now().getEpochSecond();
        AGENCY.verify(postRequestedFor(urlEqualTo("/api/referrals"))
                .withHeader("Idempotency-Key", equalTo(key))
                .withHeader("webhook-id", equalTo(key))
                .withHeader("webhook-signature", equalTo(WebhookSignature.sign(KEY, key, now, "{\"a\":1}".getBytes())))
                .withRequestBody(equalTo("{\"a\":1}")));
    }

    @Test
    void knowsTheAddressOfEachKind() {
        answers(aResponse().withStatus(200));

        for (MessageKind kind : MessageKind.values()) {
            transport.deliver(envelope(ReferralFixtures.message(kind)));
        }

        AGENCY.verify(exactly(1), postRequestedFor(urlEqualTo("/api/referrals/REF-2026-000017/cancel")));
        AGENCY.verify(exactly(1), postRequestedFor(urlEqualTo("/api/referrals/REF-2026-000017/reminder")));
        AGENCY.verify(exactly(1), postRequestedFor(urlEqualTo("/api/notices")));
    }

    @Test
    void comesBackAfterAServerError() {
        answers(aResponse().withStatus(500));

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("HTTP_500"));
    }

    @Test
    void comesBackWhenAsked() {
        answers(aResponse().withStatus(503).withHeader("Retry-After", "120"));

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("HTTP_503", Duration.ofSeconds(120)));
    }

    @Test
    void comesBackWhileTheFirstTryIsAtWork() {
        answers(aResponse().withStatus(409));

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("HTTP_409"));
    }

    @Test
    void callsOffAgainWhatTheAgencyDoesNotKnowYet() {
        answers(aResponse().withStatus(404));

        assertThat(transport.deliver(envelope(ReferralFixtures.message(MessageKind.CANCEL))))
                .isEqualTo(new Delivery.Postponed("HTTP_404"));
        assertThat(deliver()).isEqualTo(new Delivery.Refused("HTTP_404"));
    }

    @Test
    void givesUpOnAReusedKey() {
        answers(aResponse().withStatus(422));

        assertThat(deliver()).isEqualTo(new Delivery.Refused("HTTP_422"));
    }

    @Test
    void followsNoRedirect() {
        answers(aResponse().withStatus(302).withHeader("Location", AGENCY.baseUrl() + "/elsewhere"));

        assertThat(deliver()).isEqualTo(new Delivery.Refused("HTTP_302"));
        AGENCY.verify(exactly(0), postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void endsInTimeWhenTheAgencyIsSilent() {
        answers(aResponse().withStatus(200).withFixedDelay(5000));

        assertThat(within(Duration.ofMillis(700)).deliver(envelope(ReferralFixtures.message(MessageKind.REFERRAL))))
                .isEqualTo(new Delivery.Postponed("TIMEOUT"));
    }

    @Test
    void endsInTimeWhenTheAgencyDribbles() {
        answers(aResponse().withStatus(200).withBody("x".repeat(50)).withChunkedDribbleDelay(50, 5000));

        assertThat(within(Duration.ofMillis(700)).deliver(envelope(ReferralFixtures.message(MessageKind.REFERRAL))))
                .isEqualTo(new Delivery.Postponed("TIMEOUT"));
    }

    @Test
    void readsNoMoreThanAllowed() {
        answers(aResponse().withStatus(200).withBody("x".repeat(5000)));

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("ANSWER_TOO_LONG"));
    }

    @Test
    void comesBackAfterABrokenConnection() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("UNREACHABLE"));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        AGENCY.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static RestTransport within(Duration total) {
        return new RestTransport(
                new AgencyHttp(ReferralFixtures.settings(total)),
                new JsonMessages(ReferralFixtures.REGION),
                ReferralFixtures.CLOCK);
    }

    private Delivery deliver() {
        return transport.deliver(envelope(ReferralFixtures.message(MessageKind.REFERRAL)));
    }

    private static Envelope envelope(OutboxMessage message) {
        URI url = URI.create(AGENCY.baseUrl() + "/api/");
        Agency agency = new Agency(AgencyKind.OTHER, TransportKind.REST, null, url, null, null, null, KEY, List.of());
        return new Envelope("x", agency, message, "{\"a\":1}");
    }
}
