package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opora.testing.Forms;

/** A letter to an agency, from the printer to the slips that come back. */
record PostedLetter(Office office, String referral, String code) {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final int TRIES = 10;

    /** An agency has declined; the curator turns to one that is written to, prints the letter and posts it. */
    static PostedLetter to(String agency, Office office, FamilyStory family) {
        family.then("curator", "choose-other-provider", "declineChoice", "OTHER_PROVIDER", "chosenProvider", agency);
        FormPage form = family.open("curator", "post-letter");
        String text = print(office.as("curator"), form.link());
        form.fill(Forms.filled("post-letter", office.today())).complete();
        family.wrote("curator", "post-letter");
        String referral = family.referral().path("number").asText();
        assertThat(text).contains(referral, agency, "Егор");
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return new PostedLetter(office, referral, code.group());
    }

    /** A clerk types the code wrongly, then rightly, and enters what is ticked. */
    PostedLetter comesBack(String status, String words) {
        Clerk clerk = office.as("intake");
        SlipsPage page = SlipsPage.open(clerk).find("2222-2222").says("letter.fault.code");
        page.find(code.toLowerCase(Locale.ROOT).replace("-", " ")).shows(referral);
        Accessible.check(clerk.page());
        page.enter(status, words);
        return this;
    }

    /** Whoever guesses codes must wait, even for the right one. */
    PostedLetter isNotGuessedBy(String login) {
        SlipsPage page = SlipsPage.open(office.as(login));
        for (int guess = 0; guess < TRIES; guess++) {
            page.find("AAAA-222" + guess).says("letter.fault.code");
        }
        page.find(code).says("letter.fault.wait");
        return this;
    }

    private static String print(Clerk curator, String link) {
        APIResponse answer = curator.page().request().get(link);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        try {
            Files.write(curator.album().place("letter.pdf"), answer.body());
            return new PdfTextExtractor(new PdfReader(answer.body())).getTextFromPage(1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
