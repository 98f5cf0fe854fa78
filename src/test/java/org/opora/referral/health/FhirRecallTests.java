package org.opora.referral.health;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ca.uhn.fhir.context.FhirContext;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.referral.AgencyKind;
import org.opora.referral.Delivery;
import org.opora.referral.MessageKind;
import org.opora.referral.Outbox;
import org.opora.referral.OutboxMessage;
import org.opora.referral.ReferralFixtures;
import org.opora.referral.ReferralStatus;
import org.opora.referral.Transport.Envelope;
import org.opora.referral.TransportKind;
import org.opora.referral.transport.AgencyHttpFixture;

class FhirRecallTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String JSON = "application/fhir+json";

    @RegisterExtension
    static final WireMockExtension AGENCY = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final Outbox outbox = mock();
    private final FhirMessages messages = new FhirMessages(FHIR, ReferralFixtures.REGION);
    private final FhirTransport transport = new FhirTransport(FHIR, messages, outbox, ReferralFixtures.CLOCK);
    private final String body =
            messages.cancel(ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.ACCEPTED), "CONSENT_WITHDRAWN");

    @BeforeEach
    void agency() {
        FHIR.setRestfulClientFactory(
                new GuardedFhirClientFactory(FHIR, AgencyHttpFixture.within(Duration.ofSeconds(20))));
        AGENCY.stubFor(post(urlPathMatching("/fhir/?"))
                .willReturn(okForContentType(JSON, "{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\"}")));
        AGENCY.stubFor(get(urlPathEqualTo("/fhir/ServiceRequest/5")).willReturn(okForContentType(JSON, """
                {"resourceType":"ServiceRequest","id":"5","meta":{"versionId":"2"},"status":"active","intent":"order",
                 "subject":{"display":"A"},"note":[{"text":"the agency's own"}]}""")));
    }

    @Test
    void changesExactlyTheVersionsItHasRead() {
        holds(task("accepted", "3"));

        assertThat(deliver()).isEqualTo(new Delivery.Delivered());

        Bundle sent = sent();
        assertThat(sent.getEntry())
                .extracting(entry ->
                        entry.getRequest().getUrl() + " " + entry.getRequest().getIfMatch())
                .containsExactly("ServiceRequest/5 W/\"2\"", "Task/7 W/\"3\"");
        ServiceRequest request = (ServiceRequest) sent.getEntry().get(0).getResource();
        Task task = (Task) sent.getEntry().get(1).getResource();
        assertThat(request.getStatus()).isEqualTo(ServiceRequest.ServiceRequestStatus.REVOKED);
        assertThat(request.getNoteFirstRep().getText()).isEqualTo("the agency's own");
        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.CANCELLED);
        assertThat(task.getBusinessStatus().isEmpty()).isTrue();
        assertThat(task.getFocus().getReference()).isEqualTo("ServiceRequest/5");
        assertThat(FhirCodes.code(task.getStatusReason())).contains("CONSENT_WITHDRAWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "failed", "rejected", "cancelled", "entered-in-error"})
    void leavesATaskAloneThatIsOver(String status) {
        holds(task(status, "3"));

        assertThat(deliver()).isEqualTo(new Delivery.Delivered());
        AGENCY.verify(exactly(0), postRequestedFor(urlPathMatching("/fhir/?")));
    }

    @Test
    void comesBackToReadAgainWhenTheTaskHasChangedMeanwhile() {
        holds(task("accepted", "3"));
        AGENCY.stubFor(post(urlPathMatching("/fhir/?")).willReturn(aResponse().withStatus(412)));
        assertThat(deliver()).isEqualTo(new Delivery.Postponed("HTTP_412"));

        holds(task("completed", "4"));

        assertThat(deliver()).isEqualTo(new Delivery.Delivered());
    }

    @Test
    void comesBackForATaskThatMayBeOnItsWay() {
        holds("");

        assertThat(deliver(2)).isEqualTo(new Delivery.Postponed("TASK_NOT_FOUND"));
    }

    @Test
    void hasNothingToCancelWhereNothingArrived() {
        holds("");

        assertThat(deliver(3)).isEqualTo(new Delivery.Delivered());
    }

    @Test
    void comesBackWhenTheAgencyHadTheTaskAndDoesNotShowIt() {
        when(outbox.of(ReferralFixtures.NUMBER)).thenReturn(List.of(sentReferral(TransportKind.FHIR)));
        holds("");

        assertThat(deliver()).isEqualTo(new Delivery.Postponed("TASK_NOT_FOUND"));
    }

    @Test
    void leavesToAPersonWhatTheAgencyGotInAnotherWay() {
        when(outbox.of(ReferralFixtures.NUMBER)).thenReturn(List.of(sentReferral(TransportKind.REST)));
        holds("");

        assertThat(deliver()).isEqualTo(new Delivery.Refused("TRANSPORT_CHANGED"));
    }

    @Test
    void readsTheTaskWhereASearchDoesNotTellTheVersion() {
        holds(task("accepted", "3").replace("\"meta\":{\"versionId\":\"3\"},", ""));
        AGENCY.stubFor(get(urlPathEqualTo("/fhir/Task/7"))
                .willReturn(okForContentType(JSON, task("accepted", "3").replace("versionId", "source"))
                        .withHeader("ETag", "W/\"9\"")));

        assertThat(deliver()).isEqualTo(new Delivery.Delivered());
        assertThat(sent().getEntry().get(1).getRequest().getIfMatch()).isEqualTo("W/\"9\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/fhir/ServiceRequest/5", "Patient/5", "ServiceRequest/404"})
    void cancelsTheTaskAloneWhereItsRequestIsNotHere(String focus) {
        holds(task("accepted", "3").replace("ServiceRequest/5", focus));

        assertThat(deliver()).isEqualTo(new Delivery.Delivered());
        assertThat(sent().getEntry())
                .extracting(entry -> entry.getRequest().getUrl())
                .containsExactly("Task/7");
    }

    private static void holds(String task) {
        String entry = task.isEmpty() ? "" : "\"entry\":[{\"resource\":" + task + "}],";
        AGENCY.stubFor(get(urlPathEqualTo("/fhir/Task"))
                .willReturn(
                        okForContentType(JSON, "{\"resourceType\":\"Bundle\"," + entry + "\"type\":\"searchset\"}")));
    }

    private static String task(String status, String version) {
        return """
                {"resourceType":"Task","id":"7","meta":{"versionId":"%s"},"identifier":[{"system":"urn:opora:referral",
                 "value":"REF-2026-000017"}],"status":"%s","businessStatus":{"coding":[{"code":"appointment-booked"}]},
                 "intent":"order","focus":{"reference":"ServiceRequest/5"}}""".formatted(version, status);
    }

    private static OutboxMessage sentReferral(TransportKind transport) {
        OutboxMessage message = ReferralFixtures.message(MessageKind.REFERRAL);
        return new OutboxMessage(
                message.id(),
                message.referralNumber(),
                message.agency(),
                message.kind(),
                transport,
                message.idemKey(),
                "SENT",
                1,
                null,
                message.createdAt(),
                message.createdAt());
    }

    private static Bundle sent() {
        List<LoggedRequest> posts = AGENCY.findAll(postRequestedFor(urlPathMatching("/fhir/?")));
        assertThat(FhirProfiles.findings(posts.get(0).getBodyAsString())).isEmpty();
        return FHIR.newJsonParser().parseResource(Bundle.class, posts.get(0).getBodyAsString());
    }

    private Delivery deliver() {
        return deliver(3);
    }

    /** @param tries made, this one included */
    private Delivery deliver(int tries) {
        String url = AGENCY.baseUrl() + "/fhir";
        return transport.deliver(new Envelope(
                "health",
                ReferralFixtures.agency(AgencyKind.HEALTH, TransportKind.FHIR, url),
                ReferralFixtures.message(MessageKind.CANCEL, tries),
                body));
    }
}
