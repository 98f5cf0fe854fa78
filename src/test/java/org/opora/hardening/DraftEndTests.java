package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.hardening.Browser.Answer;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;

/** Drafts end with the form, the task and the work of their writer, and are in no other place. */
@HardeningTest
class DraftEndTests extends DraftTest {

    @Test
    void aDraftEndsWithTheSignatureAndNotWithARefusal() {
        save("intake", NONE, body(tab, 1, BEGUN));
        save(COLLEAGUE, NONE, body(otherTab, 1, BEGUN));

        assertThatThrownBy(() -> signal.completeWith("identify-family", Map.of("surname", "Н")))
                .isInstanceOf(RuntimeException.class);
        assertThat(rows()).isEqualTo(2);
        signal.complete("identify-family");

        assertThat(rows()).isZero();
        assertThat(save("intake", NONE, body(tab, 2, BEGUN)).status()).isEqualTo(404);
        assertThat(rows()).isZero();
    }

    @Test
    void aDraftEndsWithTheTaskThatIsWithdrawn() {
        save("intake", NONE, body(tab, 1, BEGUN));

        runtime.deleteProcessInstance(task.getProcessInstanceId(), "withdrawn");

        assertThat(rows()).isZero();
    }

    @Test
    void noDraftOutlivesItsTask() throws Exception {
        for (int turn = 0; turn < 6; turn++) {
            Journey other = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
            String id = other.task("identify-family").getId();
            atOnce(
                    () -> call("intake", "PUT " + "/api/desk/drafts/" + id, body(tab, 1, BEGUN), NONE),
                    () -> other.complete("identify-family"));

            assertThat(rows(id)).isZero();
        }
    }

    @Test
    void aDraftEndsWithTheWorkOfItsWriter() {
        hire("short-stay");
        save("short-stay", NONE, body(tab, 1, BEGUN));
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
            Answer saved = save("intake", NONE, body(tab, 1, begun));
            Answer conflict = save("intake", NONE, body(otherTab, 1, Map.of("surname", Canaries.SURNAME + "а")));
            Answer broken = call("intake", "PUT " + path(), "{\"fields\": \"" + Canaries.SURNAME, NONE);

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
        call("intake", "PUT " + path, body(tab, 1, Map.of("familyName", "Недописанная")), NONE);

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
}
