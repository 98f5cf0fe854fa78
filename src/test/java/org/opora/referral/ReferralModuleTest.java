package org.opora.referral;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.registry.Consents;
import org.opora.testing.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of the module with its background work running and an agency on the other side. */
@SpringBootTest(
        classes = ReferralSlice.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.flyway.locations=classpath:db/migration/referral",
            "db-scheduler.polling-interval=200ms",
            "opora.agencies.employment.kind=EMPLOYMENT",
            "opora.agencies.employment.transport=REST",
            "opora.agencies.employment.incoming[0].id=k1",
            "opora.agencies.employment.incoming[0].secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "opora.agencies.health.kind=HEALTH",
            "opora.agencies.health.transport=FHIR",
            "opora.agencies.childcare.kind=CHILDCARE",
            "opora.health.poll=300ms",
            "opora.dispatch.tries=3",
            "opora.dispatch.delays=100ms",
            "opora.dispatch.total-timeout=2s",
            "opora.dispatch.breaker.calls=1000",
            "opora.inbox.tries=5",
            "opora.inbox.delays=200ms"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@DirtiesContext
abstract class ReferralModuleTest {

    @RegisterExtension
    static final WireMockExtension AGENCY = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @Autowired
    RouteReferral routeReferral;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    Referrals referrals;

    @Autowired
    Outbox outbox;

    @Autowired
    Inbox inbox;

    @Autowired
    ScriptedProcesses processes;

    @Autowired
    Consents consents;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void agencies(DynamicPropertyRegistry registry) {
        registry.add("opora.agencies.employment.url", () -> AGENCY.baseUrl() + "/api");
        registry.add("opora.agencies.health.url", () -> AGENCY.baseUrl() + "/fhir");
    }

    /** Else the next test would take up a referral of the last one, for the same action. */
    @BeforeEach
    void nothingIsOpen() {
        referrals
                .ofCase(ReferralFixtures.CASE)
                .forEach(referral -> referrals.advance(referral.number(), ReferralStatus.CLOSED));
    }

    @BeforeEach
    void consent() {
        when(consents.given(any(), anyString(), anyString())).thenReturn(true);
    }

    /** A referral as the process creates it, its process waiting for an answer. */
    String sent(String agency) {
        String number = routed(agency);
        transaction.executeWithoutResult(status -> sendReferral.send(number));
        processes.waitsFor(number);
        return number;
    }

    String routed(String agency) {
        return transaction.execute(status -> routeReferral
                .route(new RouteReferral.Need(ReferralFixtures.CASE, "1-3", agency, "STANDARD", Optional.empty()))
                .number());
    }

    ReferralStatus statusOf(String number) {
        return referrals.get(number).status();
    }

    void answer(String agency, String event, String number, AnswerStatus status) {
        ReferralAnswer answer = ReferralAnswer.of(number, status, ReferralFixtures.NOW);
        inbox.receive(ReceivedEvent.readable(agency, event, "{}", answer));
    }

    String stateOf(String number, String event) {
        return inbox.of(number).stream()
                .filter(stored -> stored.eventId().equals(event))
                .map(InboxEvent::state)
                .findFirst()
                .orElse("NONE");
    }

    static void eventually(ThrowingRunnable fact) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(fact);
    }
}
