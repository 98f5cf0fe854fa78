package org.opora.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Somebody of the staff at his browser. */
final class Clerk {

    private static final String KEPT = """
            async () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })
                + JSON.stringify((await indexedDB.databases()).map(base => base.name))
                + JSON.stringify(await Promise.all((await caches.keys()).map(async name =>
                    (await (await caches.open(name)).keys()).map(request => request.url))))""";

    private static final int MEANWHILE = 409;

    private final BrowserContext browser;
    private final String login;
    private final Page page;
    private final String language;

    Clerk(String login, String language, BrowserContext browser) {
        this.browser = browser;
        this.login = login;
        this.language = language;
        browser.setDefaultTimeout(Chromium.PATIENCE_MS);
        browser.tracing().start();
        this.page = browser.newPage();
        LoginPage.open(page).enterAs(login);
    }

    /** In another tab, which is closed then. */
    void logsInAgain() {
        Page tab = browser.newPage();
        LoginPage.open(tab).enterAs(login);
        tab.close();
    }

    Page page() {
        return page;
    }

    /** All that his browser keeps when it is closed. */
    String kept() {
        return page.evaluate(KEPT).toString();
    }

    Album album() {
        return new Album(page, language);
    }

    Phrases phrases() {
        return new Phrases(language);
    }

    /** Opens a page of ours and keeps its picture; it can be used by everybody. */
    Page reads(String address, String picture) {
        page.navigate(address);
        album().page(picture);
        Accessible.check(page);
        return page;
    }

    /** The referral that an agency has on its list. */
    AnswerPage answers(String referral) {
        page.navigate("/agency");
        page.getByText(referral).click();
        return new AnswerPage(page, album(), phrases());
    }

    Tasklist tasklist() {
        return new Tasklist(page, album());
    }

    /** Finds the task of a case in Tasklist and opens it. */
    FormPage opens(String caseNumber, String form) {
        return tasklist().open(caseNumber, Paper.of(form, language));
    }

    /** Starts a process by its form. */
    FormPage begins(String process, String form) {
        return tasklist().begin(Words.nameOf(process, language), Paper.of(form, language));
    }

    /** Finds the task of a case, fills it in and completes it. */
    void completes(String caseNumber, String form, Map<String, Object> fields) {
        opens(caseNumber, form).fill(fields).complete();
    }

    /** The open tasks of a case that he sees, as Tasklist's own calls give them. */
    List<JsonNode> tasks(String caseNumber) {
        JsonNode tasks = asks("/camunda/api/engine/engine/default/task?processInstanceBusinessKey=" + caseNumber);
        return StreamSupport.stream(tasks.spliterator(), false).toList();
    }

    static String form(JsonNode task) {
        return task.path("camundaFormRef").path("key").asText();
    }

    /**
     * Takes a task and signs its form by Tasklist's own calls, without looking at it.
     *
     * @return false if the case went on meanwhile, and nothing is signed
     */
    boolean signs(String task, Map<String, Object> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((key, value) -> variables.put(key, typed(value)));
        return tell("/task/" + task + "/claim", Map.of("userId", login))
                && tell("/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    private boolean tell(String call, Map<String, Object> body) {
        if (!page.url().contains("/tasklist/")) {
            page.navigate("/camunda/app/tasklist/default/");
        }
        String token = browser.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        APIResponse answer = page.request()
                .post(
                        "/camunda/api/engine/engine/default" + call,
                        RequestOptions.create().setHeader("X-XSRF-TOKEN", token).setData(body));
        if (!answer.ok() && answer.status() != MEANWHILE) {
            throw new AssertionError(call + " is refused: " + answer.status() + " " + answer.text());
        }
        return answer.ok();
    }

    /** Lists travel as JSON, as Tasklist sends them. */
    private static Map<String, Object> typed(Object value) {
        if (value instanceof Collection<?>) {
            try {
                return Map.of("value", new ObjectMapper().writeValueAsString(value), "type", "Json");
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return Map.of("value", value);
    }

    /** Finds the running instance of a process by its case number in Cockpit. */
    Cockpit watches(String process, String caseNumber) {
        return new Cockpit(page, album()).open(Words.nameOf(process, language), caseNumber);
    }

    /**
     * Keeps a picture of his screen and a trace of what he did.
     *
     * @param name of the files
     */
    void keepEvidence(String name) {
        album().everything(name);
        browser.tracing().stop(new Tracing.StopOptions().setPath(album().place(name + ".zip")));
        browser.tracing().start();
    }

    JsonNode caseFile(String caseNumber) {
        return asks("/api/cases/" + caseNumber);
    }

    /** What the API answers him. */
    JsonNode asks(String address) {
        APIResponse answer = page.request().get(address);
        try {
            return new ObjectMapper().readTree(answer.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.status() + " " + answer.text(), e);
        }
    }
}
