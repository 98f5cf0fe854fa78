package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.referral.Agencies;
import org.opora.referral.MessageKind;
import org.opora.referral.OutboxMessage;
import org.opora.referral.ReferralStatus;
import org.opora.referral.TransportKind;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency is reached in another way while a referral to it is under way: it is reminded, called off, and answers. */
class TransportChangeTests extends ReferralTest {

    @Autowired
    Agencies agencies;

    private Map<String, org.opora.referral.Agency> before = Map.of();

    @AfterEach
    void allAsBefore() {
        before.forEach(agencies.agencies()::put);
    }

    @Test
    void aReferralSentToAFhirServerIsReadAndAnsweredBehindALink() {
        Journey family = silent(Agency.HEALTH);
        moves(Agency.HEALTH.code(), TransportKind.LINK);
        family.timerFires("BoundaryEvent_AnswerReminder");
        background.run();

        String page = Mailbox.pageOf(numberOf(family));
        String text = WebPages.stranger(port).text(page);
        assertThat(text).contains(numberOf(family), "Алла", "Synthetic entry").doesNotContain("Егор");
        assertThat(WebPages.stranger(port)
                        .post(page, Map.of("once", WebPages.once(text), "status", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(302);
        background.run();
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");

        family.report("CONSENT_WITHDRAWN");
        background.run();
        assertThat(WebPages.stranger(port).get(page).statusCode()).isEqualTo(410);
        assertThat(Mailbox.about(numberOf(family))).last().asString().contains("called off");
    }

    @Test
    void aReferralSentByLinkIsRemindedByLetterAndAnsweredByItsSlip() {
        Journey family = supported(List.of(), action("PSYCHOLOGY", "OTHER", 1)).complete("settle-consent");
        background.run();
        String page = Mailbox.pageOf(numberOf(family));
        moves(Neighbours.BY_LINK, TransportKind.LETTER);
        family.timerFires("BoundaryEvent_AnswerReminder");
        background.run();

        assertThat(WebPages.of(port, "curator").text("/letters")).contains(numberOf(family));
        assertThat(WebPages.stranger(port).get(page).statusCode()).isEqualTo(200);
        String code = Letter.of(port, numberOf(family), "REMINDER").code();
        assertThat(WebPages.of(port, "curator")
                        .post("/slips", Map.of("code", code, "status", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(302);
        background.run();
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");
    }

    @Test
    void aReferralThatAFhirServerNeverHadIsCalledOffByAPerson() {
        Journey family = silent(Agency.EMPLOYMENT);
        moves(Agency.EMPLOYMENT.code(), TransportKind.FHIR);
        family.timerFires("BoundaryEvent_AnswerReminder");
        background.run();
        assertThat(says(Agency.EMPLOYMENT, "e1", numberOf(family), "ACCEPTED")).isEqualTo(202);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.ACCEPTED);

        family.report("CONSENT_WITHDRAWN");
        background.run();
        assertThat(outbox.of(numberOf(family)))
                .filteredOn(message -> message.kind() == MessageKind.CANCEL)
                .singleElement()
                .satisfies(message -> assertThat(message.status()).isIn("PENDING", "UNDELIVERABLE"))
                .extracting(OutboxMessage::transport)
                .isEqualTo(TransportKind.FHIR);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CANCELLED);
    }

    private Journey silent(Agency agency) {
        Neighbours.behave(agency, Behaviour.SILENT);
        Journey family = referredTo(agency);
        background.run();
        return family;
    }

    /** As after a restart with another configuration. */
    private void moves(String code, TransportKind transport) {
        org.opora.referral.Agency now = agencies.get(code);
        before = Map.of(code, now);
        agencies.agencies()
                .put(
                        code,
                        new org.opora.referral.Agency(
                                now.kind(),
                                transport,
                                now.name(),
                                now.url(),
                                new org.opora.referral.Agency.Contact(
                                        "help@example.org", "Чита, ул. Демонстрационная, 7", null, null),
                                now.organisation(),
                                now.authorization(),
                                now.outgoing(),
                                now.incoming()));
    }
}
