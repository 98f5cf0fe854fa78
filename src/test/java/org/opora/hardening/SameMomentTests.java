package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
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

/** Two people reach for the same task in the same moment: one has it, the other is told so in his language. */
@HardeningTest
class SameMomentTests {

    private static final int TRIES = 8;
    private static final String COLLEAGUE = "colleague";

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

    @Test
    void aTaskIsCompletedOnceAndTheSecondPersonIsTold() throws Exception {
        Browser one = Browser.of(port, "intake");
        Browser other = Browser.of(port, "intake");
        for (int i = 0; i < TRIES; i++) {
            Journey signal = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
            Task task = signal.task("identify-family");

            List<Answer> answers = atOnce(() -> identify(one, task), () -> identify(other, task));

            assertOneOf(answers);
            assertThat(entries(signal, "identify-family")).isEqualTo(1);
            assertThat(signal.waitsFor()).containsExactly("collect-information");
        }
    }

    @Test
    void aTaskIsTakenOnce() throws Exception {
        Browser one = Browser.of(port, "intake");
        Browser other = colleague();
        for (int i = 0; i < TRIES; i++) {
            Task task = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY))
                    .task("identify-family");

            List<Answer> answers = atOnce(() -> claim(one, task, "intake"), () -> claim(other, task, COLLEAGUE));

            assertOneOf(answers);
            Answer late = claim(answers.get(0).status() == 204 ? other : one, task, "curator");
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.json().get("message").asText()).startsWith("Эту задачу уже взял кто-то другой");
        }
    }

    @Test
    void whoComesAMomentLaterIsToldToo() {
        Journey signal = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
        Task task = signal.task("identify-family");
        Browser browser = Browser.of(port, "intake");
        assertThat(identify(browser, task).status()).isEqualTo(204);

        Answer late = identify(browser, task);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("message").asText()).startsWith("Эту задачу только что выполнил кто-то другой");
        assertThat(claim(browser, task, "intake").status()).isEqualTo(409);
        assertThat(identify(Browser.of(port, "curator2"), task).status()).isEqualTo(404);
    }

    @Test
    void twoStepsOfOneCaseInTheSameMomentLeaveNothingHalfDone() throws Exception {
        Browser one = Browser.of(port, "curator");
        Browser other = Browser.of(port, "supervisor");
        Journey family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY))
                .upToSupport();

        List<Answer> answers = atOnce(() -> report(one, family), () -> report(other, family));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
        long reported =
                answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(reported).isPositive();
        assertThat(entries(family, "report-case-event")).isEqualTo(reported);
    }

    private void assertOneOf(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.json().get("message").asText()).containsAnyOf("ничего не сохранено", "Ничего не изменено");
    }

    private Answer identify(Browser browser, Task task) {
        return signed(
                browser, "/task/" + task.getId() + "/submit-form", Forms.filled("identify-family", TestClock.DAY));
    }

    private Answer report(Browser browser, Journey family) {
        return signed(
                browser,
                "/process-definition/key/CaseEventProcess/submit-form",
                Forms.filled("report-case-event", TestClock.DAY, "caseNumber", family.caseNumber()));
    }

    private static Answer signed(Browser browser, String path, Map<String, Object> fields) {
        return post(browser, path, Programs.variables(fields));
    }

    private static Answer post(Browser browser, String path, Map<String, Object> body) {
        return browser.send(
                "POST", Browser.ENGINE + path, body, "X-XSRF-TOKEN", browser.token(), "Accept-Language", "ru");
    }

    private static Answer claim(Browser browser, Task task, String login) {
        return post(browser, "/task/" + task.getId() + "/claim", Map.of("userId", login));
    }

    private Browser colleague() {
        if (staff.find(COLLEAGUE).isEmpty()) {
            register.hire(new NewStaff(
                    COLLEAGUE, "Test", COLLEAGUE, "{noop}" + COLLEAGUE, Set.of(Roles.INTAKE), Set.of(TestStaff.CHITA)));
        }
        return Browser.of(port, COLLEAGUE);
    }

    private long entries(Journey journey, String form) {
        return database.sql("select count(*) from casefile.entry where case_number = ? and form = ?")
                .params(journey.caseNumber(), form)
                .query(Long.class)
                .single();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        ExecutorService people = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<Answer>> answers = IntStream.range(0, calls.length)
                    .mapToObj(i -> people.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return calls[i].call();
                    }))
                    .toList();
            return List.of(
                    answers.get(0).get(30, TimeUnit.SECONDS), answers.get(1).get(30, TimeUnit.SECONDS));
        } finally {
            people.shutdownNow();
        }
    }
}
