package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.referral.InboxEvent;
import org.opora.referral.OutboxMessage;
import org.opora.referral.Referral;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;

/** People look after what is stuck: messages that did not arrive, answers that nobody could use, and what has left. */
class ExchangeTests extends ReferralTest {

    @Test
    void anUndeliverableMessageIsLookedAtWrittenAnewAndSent() {
        Journey family = undeliverable(Agency.EMPLOYMENT);
        OutboxMessage message = outbox.of(numberOf(family)).get(0);
        assertThat(curator().text("/exchange")).contains(numberOf(family), "Send again");
        assertThat(curator().text("/api/exchange/messages/" + message.id())).contains(numberOf(family), "Алла");

        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.NORMAL);
        assertThat(act("/exchange/messages/" + message.id(), Map.of("act", "rewrite")))
                .isEqualTo("/exchange?done");
        background.run();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
        assertThat(outbox.of(numberOf(family)).get(0).idemKey()).isEqualTo(message.idemKey());
        assertThat(act("/exchange/messages/" + message.id(), Map.of("act", "retry")))
                .isEqualTo("/exchange?fault");
    }

    @Test
    void aQuarantinedAnswerIsReadByAPersonAndApplied() {
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.SILENT);
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();
        says(Agency.CHILDCARE, "wrong-agency", numberOf(family), "ACCEPTED");
        UUID event = quarantined(family);

        assertThat(act("/exchange/answers/" + event, Map.of("act", "apply", "status", "")))
                .isEqualTo("/exchange?fault");
        Map<String, String> decision = Map.of("act", "apply", "status", "ACCEPTED", "number", numberOf(family));
        assertThat(act("/exchange/answers/" + event, decision)).isEqualTo("/exchange?done");
        background.run();
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");
        assertThat(act("/exchange/answers/" + event, decision)).isEqualTo("/exchange?fault");
    }

    @Test
    void whatAnAgencySaidStaysWithTheAnswerThatAPersonApplies() {
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.SILENT);
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();
        String declined = """
                {"type":"referral.status","referralNumber":"%s","status":"DECLINED","reason":"Нет мест до сентября"}""";
        SignedEvents.to(port).say(Agency.CHILDCARE, "wrong-agency", declined.formatted(numberOf(family)));
        background.run();
        assertThat(curator().text("/exchange")).contains("Нет мест до сентября");

        Map<String, String> decision = Map.of("act", "apply", "status", "DECLINED", "number", numberOf(family));
        assertThat(act("/exchange/answers/" + quarantined(family), decision)).isEqualTo("/exchange?done");
        background.run();
        assertThat(referrals.words(numberOf(family))).contains("Нет мест до сентября");
    }

    @Test
    void aPersonSaysInOtherWordsWhatAnAgencyMeant() {
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.SILENT);
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();
        says(Agency.CHILDCARE, "wrong-agency", numberOf(family), "DECLINED");

        Map<String, String> decision = Map.of(
                "act",
                "apply",
                "status",
                "DECLINED",
                "number",
                numberOf(family),
                "words",
                "Сказали по телефону: мест нет");
        assertThat(act("/exchange/answers/" + quarantined(family), decision)).isEqualTo("/exchange?done");
        background.run();
        assertThat(referrals.words(numberOf(family))).contains("Сказали по телефону: мест нет");
    }

    @Test
    void whatIsStuckIsSeenByItsOwnCentreOnly() {
        Journey family = undeliverable(Agency.CHILDCARE);
        UUID message = outbox.of(numberOf(family)).get(0).id();
        WebPages stranger = WebPages.of(port, "curator2");

        assertThat(stranger.text("/exchange")).doesNotContain(numberOf(family));
        assertThat(stranger.get("/api/exchange/messages/" + message).statusCode())
                .isEqualTo(404);
        assertThat(WebPages.of(port, "intake").get("/exchange").statusCode()).isEqualTo(403);
        assertThat(WebPages.of(port, "analyst")
                        .get("/api/exchange/messages/" + message)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPersonLearnsWhatLeftToWhomOnWhatGround() {
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();
        Referral referral = referralOf(family);

        String list = curator().text("/api/persons/" + referral.person() + "/disclosures");
        assertThat(list).contains("employment", "lastName", "CONSENT", referral.number());
        assertThat(curator().in("ru").text("/persons/" + referral.person() + "/disclosures"))
                .contains("Что было передано", "фамилия", "согласие человека");
        assertThat(WebPages.of(port, "curator2").text("/api/persons/" + referral.person() + "/disclosures"))
                .isEqualTo("[]");
        assertThat(WebPages.of(port, "analyst")
                        .get("/api/persons/" + referral.person() + "/disclosures")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPersonAboutWhomNothingLeftReadsSo() {
        String page = "/persons/" + UUID.randomUUID() + "/disclosures";

        assertThat(curator().text(page)).contains("Nothing was handed on.").doesNotContain("<table");
        assertThat(curator().in("ru").text(page))
                .contains("Ничего не передавалось")
                .doesNotContain("<table");
    }

    private UUID quarantined(Journey family) {
        List<InboxEvent> events = inbox.of(numberOf(family));
        return events.get(events.size() - 1).id();
    }

    private String act(String path, Map<String, String> fields) {
        var answer = curator().post(path, fields);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElse(""))
                .normalize()
                .toString()
                .replaceFirst("^http://localhost:\\d+", "");
    }

    private WebPages curator() {
        return WebPages.of(port, "curator");
    }
}
