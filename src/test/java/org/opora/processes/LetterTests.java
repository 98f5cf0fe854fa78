package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opora.referral.Disclosures;
import org.opora.referral.MessageKind;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency that is written to: a numbered letter, and a slip that comes back. */
class LetterTests extends ReferralTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Autowired
    Disclosures disclosures;

    @Test
    void theLetterIsPrintedPostedAndAnsweredByItsSlip() throws IOException {
        Journey family = referredByLetter();
        assertThat(family.waitsFor()).containsExactly("post-letter");
        String letter = letter(family);
        assertThat(letter).contains(numberOf(family), "Алла").doesNotContain(family.caseNumber(), "Егор");
        assertThat(disclosures.of(numberOf(family))).isEmpty();

        family.complete("post-letter");
        assertThat(family.reached()).contains("EndEvent_LetterPosted");
        assertThat(factsOf(family)).contains("LETTER_POSTED");
        assertThat(disclosures.of(numberOf(family))).hasSize(1);
        String code = code(letter);
        enter(code.toLowerCase(Locale.ROOT), "ACCEPTED");
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");
        enter(code, "COMPLETED");
        family.complete("verify-outcome").complete("confirm-with-family");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
    }

    @Test
    void theSameSlipEnteredTwiceIsOneAnswer() throws IOException {
        Journey family = referredByLetter().complete("post-letter");
        String code = code(letter(family));
        enter(code, "ACCEPTED");
        enter(code, "ACCEPTED");

        assertThat(answersTo(family)).containsExactly("APPLIED");
    }

    @Test
    void aCodeThatNobodyWroteAndAnotherCentresCodeAreRefused() throws IOException {
        Journey family = referredByLetter();
        String code = code(letter(family));

        var unknown = WebPages.of(port, "curator").post("/slips", Map.of("code", "2222-2222", "status", "ACCEPTED"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(new String(unknown.body(), StandardCharsets.UTF_8)).contains("No letter has this code");
        assertThat(WebPages.of(port, "curator2")
                        .post("/slips", Map.of("code", code, "status", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(WebPages.of(port, "curator2")
                        .get("/letters/" + numberOf(family) + ".pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(WebPages.stranger(port)
                        .get("/letters/" + numberOf(family) + ".pdf")
                        .statusCode())
                .isIn(302, 401);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.SENT);
    }

    @Test
    void aReminderAndALetterToTheHeadLeaveTheOffice() {
        Journey family = referredByLetter();
        String number = numberOf(family);
        family.timerFires("BoundaryEvent_AnswerReminder");
        background.run();
        WebPages curator = WebPages.of(port, "curator");
        assertThat(curator.text("/letters")).doesNotContain(number);
        family.complete("post-letter");
        family.timerFires("BoundaryEvent_AnswerOverdue");
        background.run();

        assertThat(curator.text("/letters")).contains(number, "reminder", "letter to the head");
        assertThat(curator.in("ru").text("/letters")).contains("Письма к отправке", "напоминание");
        assertThat(WebPages.of(port, "curator2").text("/letters")).doesNotContain(number);
        assertThat(WebPages.of(port, "analyst").get("/letters").statusCode()).isEqualTo(403);
        assertThat(family.shown("ask-agency").get("referralText")).asString().contains("(/letters)");
        assertThat(Letter.of(port, number, "REMINDER").text()).contains(number).doesNotContain("Алла");

        String posted = "/letters/" + idOf(number, MessageKind.REMINDER) + "/posted";
        assertThat(WebPages.of(port, "curator2").post(posted, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(place(curator, posted)).endsWith("?done");
        assertThat(place(curator, posted)).endsWith("?fault");
        assertThat(place(curator, "/letters/" + idOf(number, MessageKind.ESCALATION) + "/posted"))
                .endsWith("?done");
        assertThat(curator.text("/letters")).doesNotContain(number);
        assertThat(factsOf(family)).filteredOn("LETTER_POSTED"::equals).hasSize(3);
    }

    @Test
    void consentWithdrawnIsALetterThatTakesTheReferralBackAndNothingIsPrintedAnyMore() {
        Journey family = referredByLetter().complete("post-letter");
        String number = numberOf(family);
        family.report("CONSENT_WITHDRAWN");
        background.run();

        WebPages curator = WebPages.of(port, "curator");
        assertThat(curator.get("/letters/" + number + ".pdf").statusCode()).isEqualTo(410);
        assertThat(curator.text("/letters")).contains(number, "calling it off");
        assertThat(Letter.of(port, number, "CANCEL").text())
                .contains("called off")
                .doesNotContain("Алла");
        assertThat(place(curator, "/letters/" + idOf(number, MessageKind.CANCEL) + "/posted"))
                .endsWith("?done");
    }

    @Test
    void whatNeverLeftTheOfficeNeedNotBeCalledOff() {
        Journey family = referredByLetter();
        family.report("CONSENT_WITHDRAWN");
        background.run();

        WebPages curator = WebPages.of(port, "curator");
        assertThat(family.waitsFor()).doesNotContain("post-letter");
        assertThat(curator.get("/letters/" + numberOf(family) + ".pdf").statusCode())
                .isEqualTo(410);
        assertThat(curator.text("/letters")).doesNotContain(numberOf(family));
    }

    private UUID idOf(String number, MessageKind kind) {
        return outbox.of(number).stream()
                .filter(message -> message.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String place(WebPages pages, String path) {
        return pages.post(path, Map.of()).headers().firstValue("Location").orElse("");
    }

    private Journey referredByLetter() {
        Journey family = supported(List.of(), action("HOUSING", "OTHER", 1)).complete("settle-consent");
        background.run();
        return family;
    }

    private void enter(String code, String status) {
        assertThat(WebPages.of(port, "curator").text("/slips?code=" + code)).contains("Referral REF-");
        assertThat(WebPages.of(port, "curator")
                        .post("/slips", Map.of("code", code, "status", status, "words", "По телефону"))
                        .statusCode())
                .isEqualTo(302);
        background.run();
    }

    private String letter(Journey family) throws IOException {
        byte[] pdf = WebPages.of(port, "curator")
                .get("/letters/" + numberOf(family) + ".pdf")
                .body();
        PdfReader reader = new PdfReader(pdf);
        return new PdfTextExtractor(reader).getTextFromPage(1);
    }

    private static String code(String letter) {
        Matcher matcher = CODE.matcher(letter);
        assertThat(matcher.find()).as(letter).isTrue();
        return matcher.group();
    }
}
