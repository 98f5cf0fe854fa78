package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** Drafts of forms over HTTP: kept for their writer alone, never written over unseen, gone with the form. */
@HardeningTest
class DraftApiTests {

    private static final String COLLEAGUE = "colleague-at-intake";
    private static final Map<String, Object> BEGUN = Map.of("surname", "Недописанная");
    private static final String NONE = "If-None-Match: *";

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

    private final UUID tab = UUID.randomUUID();
    private final UUID otherTab = UUID.randomUUID();
    private Journey signal;
    private Task task;

    @BeforeEach
    void aFamilyIsToBeIdentified() {
        signal = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
        task = signal.task("identify-family");
        if (staff.find(COLLEAGUE).isEmpty()) {
            hire(COLLEAGUE);
        }
    }

    @Test
    void whatIsBegunIsKeptAndReadBack() {
        Answer saved = save("intake", tab, 1, NONE, BEGUN);
        Answer read = get("intake", path());

        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(saved.header("ETag"))
                .isEqualTo("\"" + saved.json().path("version").asLong() + "\"");
        assertThat(read.header("ETag")).isEqualTo(saved.header("ETag"));
        assertThat(read.json().path("draft").path("fields").path("surname").asText())
                .isEqualTo("Недописанная");
        assertThat(read.json().path("mayFill").asBoolean()).isTrue();
        assertThat(read.json().path("zone").asText()).isEqualTo("Asia/Chita");
        assertThat(get(COLLEAGUE, path()).json().path("draft").isNull()).isTrue();
        assertThat(database.sql("select count(*) from security.access_log where action = 'READ_DRAFT' and subject = ?")
                        .param(signal.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theRowIsEncryptedAndBoundToItsPlace() {
        save("intake", tab, 1, NONE, BEGUN);

        assertThat(database.sql("select t::text from desk.draft t where place = ?")
                        .param(task.getId())
                        .query(String.class)
                        .single())
                .doesNotContain("Недописанная")
                .doesNotContain("surname");
        database.sql("update desk.draft set login = ? where place = ?")
                .params(COLLEAGUE, task.getId())
                .update();
        assertThat(get(COLLEAGUE, path()).status()).isEqualTo(500);
        database.sql("delete from desk.draft where place = ?")
                .param(task.getId())
                .update();
    }

    @Test
    void fieldsThatTheFormDoesNotHaveAreLeftOut() {
        Map<String, Object> rows = Map.of("lastName", "Недописанная", "shoeSize", 43);
        save("intake", tab, 1, NONE, Map.of("surname", "Н", "madeUp", "x", "members", List.of(rows)));

        var fields = get("intake", path()).json().path("draft").path("fields");

        assertThat(fields.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("surname", "members");
        assertThat(fields.path("members").path(0).properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("lastName");
    }

    @Test
    void anotherWindowSavesOnlyOverWhatItHasSeen() {
        Answer first = save("intake", tab, 1, NONE, BEGUN);

        Answer blind = save("intake", otherTab, 1, NONE, Map.of("surname", "Другая"));
        Answer seen = save("intake", otherTab, 1, match(first), Map.of("surname", "Другая"));
        Answer stale = save("intake", UUID.randomUUID(), 1, match(first), Map.of("surname", "Третья"));

        assertThat(blind.status()).as(blind.toString()).isEqualTo(412);
        assertThat(blind.json().path("version").asLong())
                .isEqualTo(first.json().path("version").asLong());
        assertThat(blind.body()).doesNotContain("Недописанная").contains("another window");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(surname("intake")).isEqualTo("Другая");
    }

    @Test
    void aSavingWhoseAnswerWasLostIsNoConflict() {
        save("intake", tab, 1, NONE, BEGUN);

        assertThat(save("intake", tab, 2, NONE, Map.of("surname", "Дописанная")).status())
                .isEqualTo(200);
        assertThat(surname("intake")).isEqualTo("Дописанная");
    }

    @Test
    void aSavingThatWasOvertakenOnItsWayChangesNothing() {
        Answer later = save("intake", tab, 2, NONE, Map.of("surname", "Дописанная"));

        Answer late = save("intake", tab, 1, NONE, BEGUN);

        assertThat(late.json().path("version")).isEqualTo(later.json().path("version"));
        assertThat(surname("intake")).isEqualTo("Дописанная");
    }

    @Test
    void aDraftThatWasThrownAwayElsewhereDoesNotComeBackUnseen() {
        Answer first = save("intake", tab, 1, NONE, BEGUN);
        assertThat(call("intake", "DELETE", path(), null, match(first)).status())
                .isEqualTo(204);

        assertThat(save("intake", otherTab, 1, match(first), BEGUN).status()).isEqualTo(412);
        Answer anew = save("intake", otherTab, 2, NONE, BEGUN);
        assertThat(save("intake", UUID.randomUUID(), 3, match(first), Map.of()).status())
                .isEqualTo(412);
        assertThat(call("intake", "DELETE", path(), null, match(first)).status())
                .isEqualTo(412);
        assertThat(anew.json().path("version").asLong())
                .isGreaterThan(first.json().path("version").asLong());
    }

    @ParameterizedTest
    @CsvSource({"intake, 200, 200", "supervisor, 200, 403", "curator2, 404, 404", "admin, 404, 404", "agency, 401, 401"
    })
    void answersEachRoleAsItMay(String login, int reading, int writing) {
        Answer read = get(login, path());
        Answer written = save(login, tab, 1, NONE, BEGUN);

        assertThat(List.of(read.status(), written.status()))
                .as("%s %s", read, written)
                .containsExactly(reading, writing);
    }

    @Test
    void nothingIsKeptForATaskThatSomebodyElseHolds() {
        Browser holder = Browser.of(port, "intake");
        assertThat(holder.engine("POST", "/task/" + task.getId() + "/claim", Map.of("userId", "intake"))
                        .status())
                .isEqualTo(204);

        Answer refused = save(COLLEAGUE, tab, 1, NONE, BEGUN);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("detail").asText()).contains("Somebody else holds this task");
        assertThat(get(COLLEAGUE, path()).json().path("holder").asText()).contains("intake");
    }

    @Test
    void twoPeopleAtOneFormAreToldOfEachOther() {
        save("intake", tab, 1, NONE, BEGUN);

        Answer second = save(COLLEAGUE, otherTab, 1, NONE, Map.of("surname", "Моя"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("others")).hasSize(1);
        assertThat(second.json().path("others").path(0).path("name").asText()).isEqualTo("Test intake");
        assertThat(get("intake", path() + "/others").json().path(0).path("name").asText())
                .isEqualTo("Test " + COLLEAGUE);
        assertThat(get("intake", path() + "/others").body()).doesNotContain("Моя");
        assertThat(surname("intake")).isEqualTo("Недописанная");
        assertThat(get("curator2", path() + "/others").status()).isEqualTo(404);
    }

    @Test
    void whatIsTooLargeOrUnreadableIsRefusedAndNotRepeated() {
        Answer large = save("intake", tab, 1, NONE, Map.of("surname", "Н".repeat(140_000)));
        Answer broken = call("intake", "PUT", path(), "{\"tab\": \"Недописанная", NONE);
        Answer empty = call("intake", "PUT", path(), "{}", NONE);
        Answer unconditional = call("intake", "PUT", path(), body(tab, 1, BEGUN));

        assertThat(List.of(large, broken, empty, unconditional))
                .extracting(Answer::status)
                .containsExactly(413, 400, 400, 428);
        assertThat(large.json().path("detail").asText()).contains("256");
        assertThat(broken.body()).doesNotContain("Недописанная");
        assertThat(rows()).isZero();
        assertThat(save("intake", tab, 1, NONE, Map.of("surname", "Н".repeat(100_000)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDraftEndsWithTheSignatureAndNotWithARefusal() {
        save("intake", tab, 1, NONE, BEGUN);
        save(COLLEAGUE, otherTab, 1, NONE, BEGUN);

        assertThatThrownBy(() -> signal.completeWith("identify-family", Map.of("surname", "Н")))
                .isInstanceOf(RuntimeException.class);
        assertThat(rows()).isEqualTo(2);
        signal.complete("identify-family");

        assertThat(rows()).isZero();
        assertThat(save("intake", tab, 2, NONE, BEGUN).status()).isEqualTo(404);
        assertThat(rows()).isZero();
    }

    @Test
    void aDraftEndsWithTheTaskThatIsWithdrawn() {
        save("intake", tab, 1, NONE, BEGUN);

        runtime.deleteProcessInstance(task.getProcessInstanceId(), "withdrawn");

        assertThat(rows()).isZero();
    }

    @Test
    void noDraftOutlivesItsTask() throws Exception {
        for (int turn = 0; turn < 6; turn++) {
            Journey other = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
            String id = other.task("identify-family").getId();
            atOnce(
                    () -> call("intake", "PUT", "/api/desk/drafts/" + id, body(tab, 1, BEGUN), NONE),
                    () -> other.complete("identify-family"));

            assertThat(rows(id)).isZero();
        }
    }

    @Test
    void aDraftEndsWithTheWorkOfItsWriter() {
        hire("short-stay");
        save("short-stay", tab, 1, NONE, BEGUN);
        assertThat(rows()).isEqualTo(1);

        register.dismiss("short-stay");

        assertThat(rows()).isZero();
    }

    @Test
    void whatIsBegunIsInNoOtherTableAndInNoLine() {
        Marks marks = new Marks();
        marks.listen();
        try {
            Map<String, Object> begun = Map.of("surname", Canaries.SURNAME, "address", Canaries.WORDS);
            Answer saved = save("intake", tab, 1, NONE, begun);
            Answer conflict = save("intake", otherTab, 1, NONE, Map.of("surname", Canaries.SURNAME + "а"));
            Answer broken = call("intake", "PUT", path(), "{\"fields\": \"" + Canaries.SURNAME, NONE);

            assertThat(List.of(saved.status(), conflict.status(), broken.status()))
                    .containsExactly(200, 412, 400);
            assertThat(marks.tables(database)).isEmpty();
            assertThat(marks.lines()).isEmpty();
            assertThat(Canaries.found(conflict.body() + broken.body())).isEmpty();
        } finally {
            marks.leave();
        }
    }

    @Test
    void aFormThatBeginsAProcessHasADraftUntilItIsSigned() {
        String path = "/api/desk/start-drafts/FamilyPatronageProcess";
        call("intake", "PUT", path, body(tab, 1, Map.of("familyName", "Недописанная")), NONE);

        assertThat(get("intake", path)
                        .json()
                        .path("draft")
                        .path("fields")
                        .path("familyName")
                        .asText())
                .isEqualTo("Недописанная");
        assertThat(get(COLLEAGUE, path).json().path("others")).isEmpty();
        assertThat(get("auditor", path).status()).isEqualTo(404);
        assertThat(get("intake", "/api/desk/start-drafts/NoSuchProcess").status())
                .isEqualTo(404);
        cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
        assertThat(rows("start:FamilyPatronageProcess"))
                .as("a signal that came by another door")
                .isEqualTo(1);

        Answer started = Browser.of(port, "intake")
                .engine("POST", "/process-definition/key/FamilyPatronageProcess/submit-form", signal());

        assertThat(started.status()).as(started.toString()).isEqualTo(200);
        assertThat(rows("start:FamilyPatronageProcess")).isZero();
    }

    private static Map<String, Object> signal() {
        Map<String, Object> variables = new java.util.HashMap<>();
        Forms.filled("register-signal", TestClock.DAY)
                .forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    private static void atOnce(Callable<?>... calls) throws Exception {
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

    private void hire(String login) {
        register.hire(
                new NewStaff(login, "Test", login, "{noop}" + login, Set.of(Roles.INTAKE), Set.of(TestStaff.CHITA)));
    }

    private String path() {
        return "/api/desk/drafts/" + task.getId();
    }

    private String surname(String login) {
        return get(login, path())
                .json()
                .path("draft")
                .path("fields")
                .path("surname")
                .asText();
    }

    private int rows() {
        return rows(task.getId());
    }

    private int rows(String place) {
        return database.sql("select count(*) from desk.draft where place = ?")
                .param(place)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> body(UUID tab, int turn, Map<String, Object> fields) {
        return Map.of("tab", tab, "turn", turn, "computer", UUID.randomUUID(), "fields", fields);
    }

    private static String match(Answer saved) {
        return "If-Match: " + saved.header("ETag");
    }

    private Answer save(String login, UUID tab, int turn, String condition, Map<String, Object> fields) {
        return call(login, "PUT", path(), body(tab, turn, fields), condition);
    }

    private Answer get(String login, String path) {
        return call(login, "GET", path, null);
    }

    private Answer call(String login, String method, String path, Object body, String... conditions) {
        List<String> headers =
                new ArrayList<>(List.of("Authorization", Programs.basic(login), "Accept-Language", "en"));
        for (String condition : conditions) {
            headers.addAll(List.of(condition.split(": ", 2)));
        }
        return Browser.stranger(port).send(method, path, body, headers.toArray(String[]::new));
    }
}
