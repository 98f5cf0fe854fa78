package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.hardening.Browser.Answer;

/** Drafts of forms over HTTP: kept for their writer alone, never written over unseen, gone with the form. */
@HardeningTest
class DraftApiTests extends DraftTest {

    @Test
    void whatIsBegunIsKeptAndReadBack() {
        Answer saved = save("intake", NONE, body(tab, 1, BEGUN));
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
        save("intake", NONE, body(tab, 1, BEGUN));

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
        save("intake", NONE, body(tab, 1, Map.of("surname", "Н", "madeUp", "x", "members", List.of(rows))));

        var fields = get("intake", path()).json().path("draft").path("fields");

        assertThat(fields.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("surname", "members");
        assertThat(fields.path("members").path(0).properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("lastName");
    }

    @Test
    void anotherWindowSavesOnlyOverWhatItHasSeen() {
        Answer first = save("intake", NONE, body(tab, 1, BEGUN));

        Answer blind = save("intake", NONE, body(otherTab, 1, Map.of("surname", "Другая")));
        Answer seen = save("intake", match(first), body(otherTab, 1, Map.of("surname", "Другая")));
        Answer stale = save("intake", match(first), body(UUID.randomUUID(), 1, Map.of("surname", "Третья")));

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
        save("intake", NONE, body(tab, 1, BEGUN));

        assertThat(save("intake", NONE, body(tab, 2, Map.of("surname", "Дописанная")))
                        .status())
                .isEqualTo(200);
        assertThat(surname("intake")).isEqualTo("Дописанная");
    }

    @Test
    void aSavingThatWasOvertakenOnItsWayChangesNothing() {
        Answer later = save("intake", NONE, body(tab, 2, Map.of("surname", "Дописанная")));

        Answer late = save("intake", NONE, body(tab, 1, BEGUN));

        assertThat(late.json().path("version")).isEqualTo(later.json().path("version"));
        assertThat(surname("intake")).isEqualTo("Дописанная");
    }

    @Test
    void aDraftThatWasThrownAwayElsewhereDoesNotComeBackUnseen() {
        Answer first = save("intake", NONE, body(tab, 1, BEGUN));
        assertThat(call("intake", "DELETE " + path(), null, match(first)).status())
                .isEqualTo(204);

        assertThat(save("intake", match(first), body(otherTab, 1, BEGUN)).status())
                .isEqualTo(412);
        Answer anew = save("intake", NONE, body(otherTab, 2, BEGUN));
        assertThat(save("intake", match(first), body(UUID.randomUUID(), 3, Map.of()))
                        .status())
                .isEqualTo(412);
        assertThat(call("intake", "DELETE " + path(), null, match(first)).status())
                .isEqualTo(412);
        assertThat(anew.json().path("version").asLong())
                .isGreaterThan(first.json().path("version").asLong());
    }

    @ParameterizedTest
    @CsvSource({"intake, 200, 200", "supervisor, 200, 403", "curator2, 404, 404", "admin, 404, 404", "agency, 401, 401"
    })
    void answersEachRoleAsItMay(String login, int reading, int writing) {
        Answer read = get(login, path());
        Answer written = save(login, NONE, body(tab, 1, BEGUN));

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

        Answer refused = save(COLLEAGUE, NONE, body(tab, 1, BEGUN));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("detail").asText()).contains("Somebody else holds this task");
        assertThat(get(COLLEAGUE, path()).json().path("holder").asText()).contains("intake");
    }

    @Test
    void twoPeopleAtOneFormAreToldOfEachOther() {
        save("intake", NONE, body(tab, 1, BEGUN));

        Answer second = save(COLLEAGUE, NONE, body(otherTab, 1, Map.of("surname", "Моя")));

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
        Answer large = save("intake", NONE, body(tab, 1, Map.of("surname", "Н".repeat(140_000))));
        Answer broken = call("intake", "PUT " + path(), "{\"tab\": \"Недописанная", NONE);
        Answer empty = call("intake", "PUT " + path(), "{}", NONE);
        Answer unconditional = call("intake", "PUT " + path(), body(tab, 1, BEGUN));

        assertThat(List.of(large, broken, empty, unconditional))
                .extracting(Answer::status)
                .containsExactly(413, 400, 400, 428);
        assertThat(large.json().path("detail").asText()).contains("256");
        assertThat(broken.body()).doesNotContain("Недописанная");
        assertThat(rows()).isZero();
        assertThat(save("intake", NONE, body(tab, 1, Map.of("surname", "Н".repeat(100_000))))
                        .status())
                .isEqualTo(200);
    }
}
