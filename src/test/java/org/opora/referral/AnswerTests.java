package org.opora.referral;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.plan.SupportPlans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnswerTests extends ReferralModuleTest {

    @Autowired
    CloseReferral closeReferral;

    @Autowired
    ReferralTexts texts;

    @Autowired
    SupportPlans plans;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void agencyIsWell() {
        AGENCY.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @Test
    void bringsAcceptanceAndOutcomeToTheProcess() {
        String number = sent("EMPLOYMENT");

        answer("employment", "e1", number, AnswerStatus.ACCEPTED);
        eventually(() -> assertThat(stateOf(number, "e1")).isEqualTo("APPLIED"));
        answer("employment", "e2", number, AnswerStatus.IN_PROGRESS);
        eventually(() -> assertThat(stateOf(number, "e2")).isEqualTo("APPLIED"));
        answer("employment", "e3", number, AnswerStatus.COMPLETED);
        eventually(() -> assertThat(stateOf(number, "e3")).isEqualTo("APPLIED"));

        assertThat(processes.told(number))
                .containsExactly(number + " ReferralAnswered ACCEPTED", number + " ReferralAnswered COMPLETED");
    }

    @Test
    void keepsAnEventOnce() {
        String number = sent("EMPLOYMENT");

        for (int repetition = 0; repetition < 10; repetition++) {
            answer("employment", "once", number, AnswerStatus.ACCEPTED);
        }

        eventually(() -> assertThat(stateOf(number, "once")).isEqualTo("APPLIED"));
        assertThat(inbox.of(number)).hasSize(1);
        assertThat(processes.told(number)).hasSize(1);
    }

    @Test
    void keepsAnEarlyAnswerUntilTheProcessWaits() {
        String number = routed("EMPLOYMENT");
        transaction.executeWithoutResult(status -> sendReferral.send(number));
        answer("employment", "early", number, AnswerStatus.ACCEPTED);
        eventually(() -> assertThat(inbox.of(number).get(0).attempts()).isPositive());
        assertThat(statusOf(number).isTakenOn()).isFalse();

        processes.waitsFor(number);

        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.ACCEPTED));
        assertThat(processes.told(number)).hasSize(1);
    }

    @Test
    void quarantinesAnAnswerToWhatWasNeverSent() {
        String number = routed("EMPLOYMENT");

        answer("employment", "nobody", number, AnswerStatus.ACCEPTED);

        eventually(() -> assertThat(stateOf(number, "nobody")).isEqualTo("QUARANTINED"));
        assertThat(inbox.quarantine(100)).extracting(InboxEvent::why).contains("NOBODY_WAITS");
    }

    @Test
    void keepsAnAnswerThatComesWhileSupportIsInterruptedForTheProcessThatGoesOn() {
        String number = routed("EMPLOYMENT");
        transaction.executeWithoutResult(status -> sendReferral.send(number));
        answer("employment", "meanwhile", number, AnswerStatus.COMPLETED);
        eventually(() -> assertThat(stateOf(number, "meanwhile")).isEqualTo("APPLIED"));
        assertThat(referrals.get(number).untold()).isTrue();

        processes.waitsFor(number);
        assertThat(sent("EMPLOYMENT")).isEqualTo(number);
        eventually(() -> assertThat(referrals.get(number).untold()).isFalse());
        assertThat(processes.told(number)).containsExactly(number + " ReferralAnswered COMPLETED");
        assertThat(outbox.of(number)).hasSize(1);
    }

    @Test
    void quarantinesAnswersAboutUnknownAndForeignReferrals() {
        String number = sent("EMPLOYMENT");

        answer("health", "foreign", number, AnswerStatus.ACCEPTED);
        answer("employment", "unknown", "REF-2026-999999", AnswerStatus.ACCEPTED);

        eventually(() -> assertThat(inbox.quarantine(100))
                .extracting(InboxEvent::why)
                .contains("OTHER_AGENCY", "UNKNOWN_REFERRAL"));
        assertThat(processes.told(number)).isEmpty();
    }

    @Test
    void setsALateAnswerAside() {
        String number = sent("EMPLOYMENT");
        answer("employment", "last", number, AnswerStatus.COMPLETED);
        eventually(() -> assertThat(stateOf(number, "last")).isEqualTo("APPLIED"));

        answer("employment", "late", number, AnswerStatus.ACCEPTED);

        eventually(() -> assertThat(stateOf(number, "late")).isEqualTo("SUPERSEDED"));
        assertThat(statusOf(number)).isEqualTo(ReferralStatus.COMPLETED);
    }

    @Test
    void holdsTheOrderOfStatusInTheDatabaseToo() {
        String number = sent("EMPLOYMENT");

        assertThatThrownBy(() -> jdbc.sql("update referral.referral set rank = 0 where number = :number")
                        .param("number", number)
                        .update())
                .hasMessageContaining("back to");
    }

    @Test
    void closesReferralAndAction() {
        String number = sent("EMPLOYMENT");
        answer("employment", "close-1", number, AnswerStatus.COMPLETED);
        eventually(() -> assertThat(stateOf(number, "close-1")).isEqualTo("APPLIED"));

        transaction.executeWithoutResult(status -> closeReferral.close(number, true));

        assertThat(statusOf(number)).isEqualTo(ReferralStatus.CLOSED);
        org.mockito.Mockito.verify(plans, org.mockito.Mockito.atLeastOnce())
                .ended(ReferralFixtures.CASE, "1-3", true, null);
    }

    @Test
    void readsAnswersOfHealthAgenciesByPolling() {
        AGENCY.stubFor(post(urlPathMatching("/fhir/?"))
                .willReturn(okForContentType(
                        "application/fhir+json", "{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\"}")));
        String number = sent("HEALTH");
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY));

        AGENCY.stubFor(get(urlPathEqualTo("/fhir/Task"))
                .willReturn(okForContentType("application/fhir+json", """
                {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Task","id":"7",
                 "meta":{"versionId":"3"},"identifier":[{"system":"urn:opora:referral","value":"%s"}],
                 "status":"rejected","intent":"order","statusReason":{"text":"Врач в отпуске"}}}]}""".formatted(number))));

        eventually(() -> assertThat(processes.told(number)).containsExactly(number + " ReferralAnswered DECLINED"));
        eventually(() -> assertThat(stateOf(number, "Task/7/_history/3")).isEqualTo("APPLIED"));
        assertThat(texts.summary(referrals.get(number), java.util.Locale.forLanguageTag("ru")))
                .contains("Направление " + number, "отклонено", "Врач в отпуске");
    }
}
