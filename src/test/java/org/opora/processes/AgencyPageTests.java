package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.referral.Disclosures;
import org.opora.referral.Papers;
import org.opora.referral.ReferralStatus;
import org.opora.referral.link.AgencyStaff;
import org.opora.testing.Journey;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency without a system answers on a page: behind a link from an e-mail, or after its staff logged in. */
class AgencyPageTests extends ReferralTest {

    private static final byte[] PDF = "%PDF-1.7 certificate".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Disclosures disclosures;

    @Autowired
    Papers papers;

    @Autowired
    StaffRegister register;

    @Autowired
    AgencyStaff agencyStaff;

    @Test
    void theEmailNamesNobodyAndThePageSaysWhatTheAgencyMustKnow() {
        Journey family = referredByLink();
        String number = numberOf(family);
        assertThat(Mailbox.about(number)).singleElement().asString().doesNotContain("Алла", "ДЕМО");
        assertThat(disclosures.of(number)).isEmpty();

        String page = pages().text(Mailbox.pageOf(number));
        background.run();
        assertThat(page).contains(number, "Алла", "What is asked for").doesNotContain(family.caseNumber(), "Егор");
        assertThat(disclosures.of(number))
                .singleElement()
                .satisfies(left -> assertThat(left.recipient()).isEqualTo(Neighbours.BY_LINK));
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
        assertThat(pages().in("ru").text(Mailbox.pageOf(number))).contains("О чём просят", "lang=\"ru\"");
    }

    @Test
    void anAnswerWithAPaperIsTakenOnceHoweverOftenItIsSent() {
        Journey family = referredByLink();
        String page = Mailbox.pageOf(numberOf(family));
        answer(page, Map.of("status", "ACCEPTED"));
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");

        Map<String, String> done = Map.of(
                "once", WebPages.once(pages().text(page)), "status", "COMPLETED", "words", "Пять встреч состоялись");
        assertThat(pages().post(page, done, PDF).statusCode()).isEqualTo(302);
        assertThat(pages().post(page, done, PDF).statusCode()).isIn(302, 400);
        background.run();

        assertThat(family.waitsFor()).containsExactly("verify-outcome");
        assertThat(referrals.words(numberOf(family))).contains("Пять встреч состоялись");
        assertThat(papers.of(numberOf(family))).singleElement().satisfies(paper -> {
            assertThat(paper.mediaType()).isEqualTo("application/pdf");
            assertThat(papers.body(paper)).isEqualTo(PDF);
        });
        assertThat(pages().text(page)).contains("This referral is over");
    }

    @Test
    void aWrongAnswerIsShownAgainWithWhatIsWrongAndChangesNothing() {
        Journey family = referredByLink();
        String page = Mailbox.pageOf(numberOf(family));
        HttpResponse<byte[]> declined = pages().in("ru")
                .post(page, Map.of("once", WebPages.once(pages().text(page)), "status", "DECLINED", "words", " "));
        background.run();

        assertThat(declined.statusCode()).isEqualTo(400);
        assertThat(new String(declined.body(), StandardCharsets.UTF_8))
                .contains("Укажите причину", "value=\"DECLINED\" checked");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
        HttpResponse<byte[]> script = pages().post(
                        page,
                        Map.of(
                                "once",
                                WebPages.once(pages().text(page)),
                                "status",
                                "COMPLETED",
                                "words",
                                "<script>x</script>"),
                        "MZ not a paper".getBytes(StandardCharsets.US_ASCII));
        assertThat(script.statusCode()).isEqualTo(400);
        assertThat(new String(script.body(), StandardCharsets.UTF_8))
                .contains("must be a PDF", "&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(papers.of(numberOf(family))).isEmpty();
    }

    @Test
    void aForgedAnExpiredAndAnotherReferralsLinkOpenNothing() {
        Journey family = referredByLink();
        String page = Mailbox.pageOf(numberOf(family));
        String other = Mailbox.pageOf(numberOf(referredByLink()));
        String forged = page.substring(0, page.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
        for (String wrong : List.of(forged, page + "x", "/agency/r/REF-2026-000001.9999999999." + "A".repeat(43))) {
            assertThat(pages().get(wrong).statusCode()).as(wrong).isEqualTo(410);
            assertThat(pages().post(wrong, Map.of("status", "ACCEPTED")).statusCode())
                    .isEqualTo(410);
        }
        clock.advance(Duration.ofDays(46));
        assertThat(pages().get(page).statusCode()).isEqualTo(410);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.SENT);
    }

    @Test
    void aReferralThatWasCalledOffIsNotShown() {
        Journey family = referredByLink();
        String page = Mailbox.pageOf(numberOf(family));
        family.timerFires("BoundaryEvent_AnswerOverdue").complete("follow-up-referral", "answer", "CANCEL");
        background.run();

        HttpResponse<byte[]> gone = pages().get(page);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(new String(gone.body(), StandardCharsets.UTF_8))
                .contains("called off")
                .doesNotContain("Алла");
    }

    @Test
    void closedLinksOpenNothingAndANewOneDoes() {
        Journey family = referredByLink();
        String number = numberOf(family);
        String lost = Mailbox.pageOf(number);
        WebPages curator = WebPages.of(port, "curator");
        assertThat(curator.text("/exchange")).contains(number, "Close the links");
        for (String other : List.of("curator2", "analyst", "intake")) {
            assertThat(WebPages.of(port, other)
                            .json("DELETE", "/api/referrals/" + number + "/links", "")
                            .statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(pages().get(lost).statusCode()).isEqualTo(200);

        assertThat(curator.json("DELETE", "/api/referrals/" + number + "/links", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(pages().get(lost).statusCode()).isEqualTo(410);
        assertThat(pages().post(lost, Map.of("status", "ACCEPTED")).statusCode())
                .isEqualTo(410);
        assertThat(pages().in("ru").text(lost))
                .contains("отправитель её закрыл")
                .doesNotContain("Алла");
        assertThat(curator.post("/exchange/links/" + number, Map.of("act", "send"))
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .endsWith("?done");
        assertThat(curator.json("POST", "/api/referrals/" + number + "/links", "")
                        .statusCode())
                .isEqualTo(409);
        background.run();
        assertThat(Mailbox.pageOf(number)).isNotEqualTo(lost);
        assertThat(pages().get(Mailbox.pageOf(number)).statusCode()).isEqualTo(200);
        assertThat(pages().get(lost).statusCode()).isEqualTo(410);
        assertThat(factsOf(family)).contains("LINKS_CLOSED", "LINK_SENT_AGAIN");
    }

    @Test
    void consentWithdrawnTakesThePageBackAndTellsTheAgency() {
        Journey family = referredByLink();
        String number = numberOf(family);
        String page = Mailbox.pageOf(number);
        assertThat(pages().text(page)).contains("Алла");
        family.report("CONSENT_WITHDRAWN");
        background.run();

        HttpResponse<byte[]> gone = pages().get(page);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(new String(gone.body(), StandardCharsets.UTF_8)).doesNotContain("Алла");
        HttpResponse<byte[]> late = pages().post(page, Map.of("status", "ACCEPTED"));
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(new String(late.body(), StandardCharsets.UTF_8)).doesNotContain("Алла");
        assertThat(Mailbox.about(number)).last().asString().contains("called off");
        assertThat(referralOf(family).reasonCode()).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void consentWithdrawnAfterTheOutcomeTakesThePageBackToo() {
        Journey family = referredByLink();
        String page = Mailbox.pageOf(numberOf(family));
        answer(page, Map.of("status", "COMPLETED", "words", "Помогли"));
        assertThat(pages().text(page)).contains("Алла");
        family.report("CONSENT_WITHDRAWN");

        assertThat(pages().get(page).statusCode()).isEqualTo(410);
    }

    @Test
    void staffOfAnAgencySeeItsReferralsAndNothingElse() {
        register.hire(new NewStaff(
                "psychologist",
                "Test",
                "psychologist",
                "{noop}psychologist",
                Set.of(Roles.AGENCY),
                Set.of(TestStaff.CHITA)));
        agencyStaff.assign("psychologist", Neighbours.BY_LINK);
        Journey family = referredByLink();
        String number = numberOf(family);
        WebPages office = WebPages.of(port, "psychologist");

        assertThat(office.text("/agency")).contains(number);
        assertThat(office.text("/agency/referrals/" + number)).contains("Алла");
        for (String closed : List.of(
                "/api/cases/" + family.caseNumber(),
                "/api/referrals/" + number,
                "/camunda/api/engine/engine/default/task",
                "/agency/referrals/REF-2026-999999")) {
            assertThat(office.get(closed).statusCode()).as(closed).isIn(401, 403, 404);
        }
        assertThat(WebPages.of(port, "curator").get("/agency").statusCode()).isEqualTo(403);
    }

    private Journey referredByLink() {
        Journey family = supported(List.of(), action("PSYCHOLOGY", "OTHER", 1)).complete("settle-consent");
        background.run();
        return family;
    }

    private void answer(String page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("once", WebPages.once(pages().text(page)));
        background.run();
        assertThat(pages().post(page, all).statusCode()).isEqualTo(302);
        background.run();
    }

    private WebPages pages() {
        return WebPages.stranger(port);
    }
}
