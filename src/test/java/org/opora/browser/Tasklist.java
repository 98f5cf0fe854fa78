package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Camunda Tasklist, in which caseworkers work. */
final class Tasklist {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMillis(Chromium.PATIENCE_MS);

    private enum Tasks {
        MINE("filter.mine"),
        OF_MY_ROLE("filter.unassigned");

        private final String key;

        Tasks(String key) {
            this.key = key;
        }
    }

    private final Page page;
    private final Album album;

    Tasklist(Page page, Album album) {
        this.page = page;
        this.album = album;
    }

    /** Chooses a process from "Start process". */
    FormPage begin(String process, Paper paper) {
        enter();
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog .processes a").filter(Exactly.text(process)).click();
        return seen(new FormPage(page, paper, page.locator(".modal-footer button.btn-primary")), paper);
    }

    /** Looks for the task in the list of the role and in one's own, takes it and opens it. */
    FormPage open(String caseNumber, Paper paper) {
        find(caseNumber, paper);
        return take(paper);
    }

    private void find(String caseNumber, Paper paper) {
        search(caseNumber);
        Instant end = Instant.now().plus(PATIENCE);
        // the list that is open already is not asked for again
        Tasks list = link(Tasks.OF_MY_ROLE, ".task-filter.active").isVisible() ? Tasks.MINE : Tasks.OF_MY_ROLE;
        while (names(list).stream().noneMatch(paper.tasks()::contains)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("no task of case " + caseNumber + " has form " + paper.form());
            }
            list = list == Tasks.MINE ? Tasks.OF_MY_ROLE : Tasks.MINE;
        }
    }

    /** The open tasks of a case, of the role and one's own, come to be these. */
    void shows(String caseNumber, String... expected) {
        search(caseNumber);
        await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            List<String> names = new ArrayList<>(names(Tasks.OF_MY_ROLE));
            names.addAll(names(Tasks.MINE));
            assertThat(names).containsExactlyInAnyOrder(expected);
        });
    }

    /** Opens a list of tasks by its key, such as {@code today}; gives the requests for cards that it took. */
    List<String> list(String key) {
        List<String> requests = new ArrayList<>();
        enter();
        page.locator(".task-filter h4 a").first().waitFor();
        page.onRequest(request -> {
            if (request.url().endsWith("/api/desk/cards")) {
                requests.add(request.url());
            }
        });
        Locator link = page.locator(".task-filter h4 a")
                .filter(new Locator.FilterOptions().setHasText(new Phrases(album.language()).of("filter." + key)));
        page.waitForResponse(this::isList, link::click);
        cards().first().waitFor();
        return requests;
    }

    /** Cards that say whom they are about. */
    Locator cards() {
        return page.locator(".desk-card:has(.desk-card-who)");
    }

    private void show(Paper paper) {
        page.locator("li.task h4 a").filter(Exactly.text(paper.tasks())).first().click();
        page.locator(".task-card .fjs-form").waitFor();
    }

    private Locator complete() {
        return page.locator("button[ng-click='complete()']");
    }

    private FormPage take(Paper paper) {
        show(paper);
        Locator claim = page.locator("button.claim");
        if (claim.isVisible()) {
            claim.click();
            claim.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        return seen(new FormPage(page, paper, complete()), paper);
    }

    private FormPage seen(FormPage form, Paper paper) {
        album.form(paper.form());
        return form;
    }

    private void enter() {
        page.navigate("about:blank");
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".task-filter").first().waitFor();
    }

    /** Narrows the lists down to one case, by typing into the search field. */
    private void search(String caseNumber) {
        if (!page.url().contains(caseNumber)) {
            enter();
            Locator field = page.locator(".tasks-list input.main-field").first();
            field.click();
            page.locator("ul.dropdown-menu li a")
                    .filter(new Locator.FilterOptions()
                            .setHasText(Pattern.compile(
                                    "^\\s*(process instance business key|номер дела экземпляра процесса)\\s*$",
                                    Pattern.CASE_INSENSITIVE)))
                    .click();
            Locator value = page.locator(".tasks-list input:not(.main-field):visible");
            value.fill(caseNumber);
            value.press("Enter");
            page.waitForURL(Pattern.compile(caseNumber));
        }
    }

    private List<String> names(Tasks list) {
        // away from the tooltip that the last click has left
        page.mouse().move(0, 0);
        Locator link = link(list, ".task-filter");
        Response answer = page.waitForResponse(this::isList, link::click);
        for (int tries = 0; tries < 10 && !isShown(answer); tries++) {
            answer = page.waitForResponse(this::isList, link::click);
        }
        List<String> names = new ArrayList<>();
        json(answer)
                .path("_embedded")
                .path("task")
                .forEach(task -> names.add(task.path("name").asText()));
        return names;
    }

    private Locator link(Tasks list, String filter) {
        return page.locator(filter + " h4 a")
                .filter(new Locator.FilterOptions().setHasText(new Phrases(album.language()).of(list.key)));
    }

    private boolean isList(Response answer) {
        return answer.url().contains("/filter/") && answer.url().contains("/list");
    }

    /** Else it is still the answer to what was done before. */
    private boolean isShown(Response answer) {
        return page.url().contains(answer.url().replaceAll(".*/filter/|/list.*", ""));
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
