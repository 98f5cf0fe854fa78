package org.opora.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;

/** A form on the screen, of a task or of a process that begins. */
final class FormPage {

    private final Page page;
    private final Paper paper;
    private final Locator form;
    private final Locator submit;

    FormPage(Page page, Paper paper, Locator submit) {
        this.page = page;
        this.paper = paper;
        this.submit = submit;
        this.form = page.locator(".fjs-form");
        form.waitFor();
    }

    /** Answers field by field, from top to bottom; a code stands for the words of its option. */
    FormPage fill(Map<String, Object> fields) {
        Pencil pencil = new Pencil(page);
        fields.keySet().forEach(paper::field);
        paper.fields().stream()
                .filter(field -> fields.containsKey(field.key()))
                .forEach(field -> pencil.write(form, field, fields.get(field.key())));
        return this;
    }

    /** Sends the form off, which must be accepted; gives the answer. */
    JsonNode complete() {
        Response answer = send();
        if (!answer.ok()) {
            throw new AssertionError(paper.form() + " is refused: " + answer.text());
        }
        PlaywrightAssertions.assertThat(form).hasCount(0);
        return json(answer);
    }

    /** Sends the form off, which the server must refuse; Tasklist shows these words. */
    FormPage isRefusedBecause(String... words) {
        Response answer = send();
        if (answer.ok()) {
            throw new AssertionError(paper.form() + " is accepted");
        }
        for (String some : words) {
            PlaywrightAssertions.assertThat(page.locator(".notifications")).containsText(some);
        }
        return this;
    }

    /** Presses the button although the form is not right: it marks the field, and nothing is sent. */
    FormPage isNotSentBecauseOf(String key) {
        submit.click();
        PlaywrightAssertions.assertThat(field(key).locator(".fjs-form-field-error"))
                .isVisible();
        return this;
    }

    private List<String> complaints() {
        return form.locator(".fjs-form-field-error").allInnerTexts();
    }

    Locator field(String key) {
        return Pencil.find(form, paper.field(key));
    }

    /** Without leaving the field first, faster than any hand. */
    void pressCompleteAtOnce() {
        Response answer = page.waitForResponse(
                some -> some.url().endsWith("/submit-form"), () -> submit.evaluate("b => b.click()"));
        if (!answer.ok()) {
            throw new AssertionError(paper.form() + " is refused: " + answer.text());
        }
        PlaywrightAssertions.assertThat(form).hasCount(0);
    }

    /** Presses the button twice, as people do. */
    void completeTwice() {
        Response answer = page.waitForResponse(some -> some.url().endsWith("/submit-form"), submit::dblclick);
        if (!answer.ok()) {
            throw new AssertionError(paper.form() + " is refused: " + answer.text());
        }
        PlaywrightAssertions.assertThat(form).hasCount(0);
    }

    /** Where the link in the form leads. */
    String link() {
        return form.locator("a").first().getAttribute("href");
    }

    String text() {
        return form.innerText();
    }

    private Response send() {
        try {
            return page.waitForResponse(
                    answer -> answer.url().endsWith("/submit-form")
                            && answer.request().method().equals("POST"),
                    submit::click);
        } catch (TimeoutError e) {
            throw new AssertionError(paper.form() + " cannot be sent off: " + complaints(), e);
        }
    }

    private static JsonNode json(Response answer) {
        try {
            return new ObjectMapper().readTree(answer.status() == 204 ? "{}" : answer.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
