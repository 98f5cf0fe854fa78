package org.opora.hardening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.hardening.Browser.Answer;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that somebody has to fill in, and what he begins with, over HTTP. */
abstract class DraftTest {

    static final String COLLEAGUE = "colleague-at-intake";
    static final Map<String, Object> BEGUN = Map.of("surname", "Недописанная");
    static final String NONE = "If-None-Match: *";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcClient database;

    @Autowired
    StaffRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    RuntimeService runtime;

    final UUID tab = UUID.randomUUID();
    final UUID otherTab = UUID.randomUUID();
    Journey signal;
    Task task;

    @BeforeEach
    void aFamilyIsToBeIdentified() {
        signal = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
        task = signal.task("identify-family");
        if (staff.find(COLLEAGUE).isEmpty()) {
            hire(COLLEAGUE);
        }
    }

    static Map<String, Object> signal() {
        Map<String, Object> variables = new java.util.HashMap<>();
        Forms.filled("register-signal", TestClock.DAY)
                .forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    static void atOnce(Callable<?>... calls) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> some : calls) {
                running.add(hands.submit(some));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            hands.shutdown();
        }
    }

    void hire(String login) {
        register.hire(
                new NewStaff(login, "Test", login, "{noop}" + login, Set.of(Roles.INTAKE), Set.of(TestStaff.CHITA)));
    }

    String path() {
        return "/api/desk/drafts/" + task.getId();
    }

    String surname(String login) {
        return get(login, path())
                .json()
                .path("draft")
                .path("fields")
                .path("surname")
                .asText();
    }

    int rows() {
        return rows(task.getId());
    }

    int rows(String place) {
        return database.sql("select count(*) from desk.draft where place = ?")
                .param(place)
                .query(Integer.class)
                .single();
    }

    static Map<String, Object> body(UUID tab, int turn, Map<String, Object> fields) {
        return Map.of("tab", tab, "turn", turn, "computer", UUID.randomUUID(), "fields", fields);
    }

    static String match(Answer saved) {
        return "If-Match: " + saved.header("ETag");
    }

    Answer save(String login, String condition, Map<String, Object> body) {
        return call(login, "PUT " + path(), body, condition);
    }

    Answer get(String login, String path) {
        return call(login, "GET " + path, null);
    }

    Answer call(String login, String call, Object body, String... conditions) {
        List<String> headers =
                new ArrayList<>(List.of("Authorization", Programs.basic(login), "Accept-Language", "en"));
        for (String condition : conditions) {
            headers.addAll(List.of(condition.split(": ", 2)));
        }
        String[] where = call.split(" ", 2);
        return Browser.stranger(port).send(where[0], where[1], body, headers.toArray(String[]::new));
    }
}
