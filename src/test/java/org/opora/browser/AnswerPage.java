package org.opora.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Map;

/** The page on which an agency reads a referral and answers it, each field found by its label. */
record AnswerPage(Page page, Album album, Phrases phrases) {

    static final byte[] LARGE = new byte[10 * 1024 * 1024 + 1];

    /** What a copier of a clinic makes, as far as its first bytes show. */
    static byte[] pdf(byte[] content) {
        byte[] pdf = content.clone();
        byte[] mark = {'%', 'P', 'D', 'F', '-'};
        System.arraycopy(mark, 0, pdf, 0, mark.length);
        return pdf;
    }

    AnswerPage choose(String status) {
        labelled("link.choice." + status).check();
        return this;
    }

    AnswerPage write(String words) {
        labelled("link.field.words").fill(words);
        return this;
    }

    AnswerPage on(LocalDate day) {
        labelled("link.field.appointmentOn").fill(day.toString());
        return this;
    }

    AnswerPage attach(String name, byte[] content) {
        labelled("link.field.paper").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        return this;
    }

    AnswerPage send() {
        button().click();
        return this;
    }

    AnswerPage sendTwice() {
        button().dblclick();
        return this;
    }

    AnswerPage goBack() {
        page.goBack();
        return this;
    }

    /** Opens the form once more that is folded away after an answer. */
    AnswerPage more() {
        page.getByText(phrases.of("link.more")).click();
        return this;
    }

    AnswerPage thanks() {
        return says("link.done");
    }

    AnswerPage says(String key) {
        return shows(phrases.of(key));
    }

    AnswerPage shows(String words) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
        return this;
    }

    AnswerPage keeps(String words) {
        PlaywrightAssertions.assertThat(labelled("link.field.words")).hasValue(words);
        return this;
    }

    /** What may be answered now. */
    AnswerPage offers(Map<String, Boolean> choices) {
        choices.forEach((status, offered) -> PlaywrightAssertions.assertThat(labelled("link.choice." + status))
                .hasCount(offered ? 1 : 0));
        return this;
    }

    AnswerPage picture(String name) {
        album.page(name);
        return this;
    }

    private Locator button() {
        return page.getByText(phrases.of("link.send"));
    }

    private Locator labelled(String key) {
        return page.getByLabel(phrases.of(key), new Page.GetByLabelOptions().setExact(true));
    }
}
