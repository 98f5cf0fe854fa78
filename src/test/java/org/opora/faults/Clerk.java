package org.opora.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.opora.hardening.Browser;
import org.opora.hardening.Programs;
import org.opora.testing.Forms;

/** A member of staff who signs one form after another in Tasklist, on whichever node answers. */
final class Clerk {

    private static final Set<String> FORMS =
            Set.of("approve-plan", "mend-delivery", "verify-outcome", "confirm-with-family");

    private final String login;
    private final Cluster cluster;
    private final OperationLog log;
    private final Random chance;
    private final LocalDate today;
    private final Map<Integer, Browser> browsers = new HashMap<>();

    Clerk(String login, Cluster cluster, OperationLog log, Random chance, LocalDate today) {
        this.login = login;
        this.cluster = cluster;
        this.log = log;
        this.chance = chance;
        this.today = today;
    }

    /** Signs a form, if there is one to sign and a node to do it on. */
    void work() {
        int port = cluster.somePort(chance);
        try {
            Browser browser = browsers.computeIfAbsent(port, node -> Browser.of(node, login));
            List<JsonNode> tasks = tasks(browser);
            if (!tasks.isEmpty()) {
                sign(browser, tasks.get(chance.nextInt(tasks.size())));
            }
        } catch (UncheckedIOException | IllegalStateException notToday) {
            browsers.remove(port);
            log.count("requests without an answer");
        }
    }

    private static List<JsonNode> tasks(Browser browser) {
        Browser.Answer answer = browser.engine("GET", "/task?active=true&maxResults=100", null);
        if (answer.status() != 200) {
            throw new IllegalStateException("no list of tasks: " + answer);
        }
        List<JsonNode> tasks = new ArrayList<>();
        answer.json().forEach(task -> {
            if (FORMS.contains(form(task))) {
                tasks.add(task);
            }
        });
        return tasks;
    }

    private static String form(JsonNode task) {
        return task.path("camundaFormRef").path("key").asText();
    }

    private void sign(Browser browser, JsonNode task) {
        String id = task.path("id").asText();
        int status = browser.engine(
                        "POST", "/task/" + id + "/submit-form", Programs.variables(Forms.filled(form(task), today)))
                .status();
        if (status / 100 == 2) {
            log.signed(id);
        } else {
            log.count("forms answered with " + status);
            // A node that was started again may not know us any more.
            browsers.values().remove(browser);
        }
    }
}
