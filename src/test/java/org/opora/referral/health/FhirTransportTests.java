package org.opora.referral.health;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import ca.uhn.fhir.context.FhirContext;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.referral.AgencyKind;
import org.opora.referral.Delivery;
import org.opora.referral.MessageKind;
import org.opora.referral.OutboxMessage;
import org.opora.referral.ReferralFixtures;
import org.opora.referral.Transport.Envelope;
import org.opora.referral.TransportKind;
import org.opora.referral.transport.AgencyHttpFixture;

class FhirTransportTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @RegisterExtension
    static final WireMockExtension AGENCY = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final FhirMessages messages = new FhirMessages(FHIR, ReferralFixtures.REGION);
    private final FhirTransport transport = new FhirTransport(FHIR, messages, mock(), ReferralFixtures.CLOCK);
    private final String body = messages.referral(ReferralFixtures.content(AgencyKind.HEALTH, ReferralFixtures.anna()))
            .body();

    @BeforeEach
    void takesItsTime() {
        useOurHttp(Duration.ofSeconds(20));
    }

    private static void useOurHttp(Duration total) {
        FHIR.setRestfulClientFactory(new GuardedFhirClientFactory(FHIR, AgencyHttpFixture.within(total)));
    }

    @Test
    void postsTheTextAsItIs() {
        answers(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/fhir+json")
                .withBody("""
                {"resourceType":"Bundle","type":"transaction-response"}"""));
        OutboxMessage message = ReferralFixtures.message(MessageKind.REFERRAL);

        assertThat(transport.deliver(envelope(message))).isEqualTo(new Delivery.Delivered());

        AGENCY.verify(postRequestedFor(urlPathMatching("/fhir/?"))
                .withHeader("Idempotency-Key", equalTo(message.idemKey().toString()))
                .withRequestBody(equalTo(body)));
    }

    @Test
    void comesBackWhenAsked() {
        answers(aResponse().withStatus(503).withHeader("Retry-After", "60"));

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("HTTP_503", Duration.ofSeconds(60)));
    }

    @Test
    void givesUpOnAnUnprocessableMessage() {
        answers(aResponse()
                .withStatus(422)
                .withHeader("Content-Type", "application/fhir+json")
                .withBody("""
                {"resourceType":"OperationOutcome"}"""));

        assertThat(deliver()).isEqualTo(new Delivery.Refused("HTTP_422"));
    }

    @Test
    void doesNotTakeAWebPageForAReceipt() {
        answers(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>Welcome</html>"));

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("GARBAGE"));
    }

    @Test
    void endsInTimeWhenTheAgencyIsSilent() {
        useOurHttp(Duration.ofMillis(500));
        answers(aResponse().withStatus(200).withFixedDelay(5000));

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("TIMEOUT"));
    }

    @Test
    void comesBackWhenNobodyListens() {
        Envelope envelope = new Envelope(
                "health",
                ReferralFixtures.agency(AgencyKind.HEALTH, TransportKind.FHIR, "http://localhost:1/fhir"),
                ReferralFixtures.message(MessageKind.REFERRAL),
                body);

        assertThat(transport.deliver(envelope)).isEqualTo(new Delivery.Postponed("UNREACHABLE"));
    }

    @Test
    void followsNoRedirect() {
        answers(aResponse().withStatus(307).withHeader("Location", AGENCY.baseUrl() + "/elsewhere"));

        assertThat(deliver()).isEqualTo(new Delivery.Refused("HTTP_307"));
        AGENCY.verify(exactly(0), postRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void doesNotConnectToPrivateAddresses() {
        FHIR.setRestfulClientFactory(new GuardedFhirClientFactory(FHIR, AgencyHttpFixture.strict()));

        assertThat(deliver()).isEqualTo(new Delivery.Refused("ADDRESS_NOT_ALLOWED"));
        AGENCY.verify(exactly(0), postRequestedFor(urlPathMatching("/fhir/?")));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        AGENCY.stubFor(post(urlPathMatching("/fhir/?")).willReturn(answer));
        AGENCY.stubFor(post(urlPathEqualTo("/fhir")).willReturn(answer));
    }

    private Delivery deliver() {
        return transport.deliver(envelope(ReferralFixtures.message(MessageKind.REFERRAL)));
    }

    private Envelope envelope(OutboxMessage message) {
        String url = AGENCY.baseUrl() + "/fhir";
        return new Envelope(
                "health", ReferralFixtures.agency(AgencyKind.HEALTH, TransportKind.FHIR, url), message, body);
    }
}
