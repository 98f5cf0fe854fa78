package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.casefile.CaseFile;
import org.opora.registry.CareLeaver;
import org.opora.registry.Circumstances;
import org.opora.testing.CaseDriver;
import org.opora.testing.RegisteredLeavers;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests for help over HTTP, and the start form that offers the leavers of an institution. */
@HardeningTest
class HelpRequestApiTests {

    private static final String START_FORM = "/process-definition/key/HelpRequestProcess/deployed-start-form";
    private static final String NAME = "Выпускников-Тайный";
    private static final Map<String, String> ASKED =
            Map.of("helpKind", "HEALTH", "channel", "PHONE", "words", "Needs a dentist");

    @LocalServerPort
    int port;

    @Autowired
    RegisteredLeavers leavers;

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient database;

    private CareLeaver leaver;

    @BeforeEach
    void aLeaverIsRegistered() {
        leaver = leavers.in(TestStaff.CHITA, NAME, Circumstances.unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "intake, 201, 200",
        "curator, 201, 200",
        "supervisor, 201, 200",
        "secretary, 403, 200",
        "manager, 403, 200",
        "auditor, 403, 200",
        "analyst, 403, 403",
        "admin, 403, 403",
        "curator2, 404, 404"
    })
    void answersEachRoleAsItMay(String login, int asking, int reading) {
        Browser.Answer asked = post(login, ASKED);
        Browser.Answer read = get(login);

        assertThat(asked.status()).as(asked.toString()).isEqualTo(asking);
        assertThat(read.status()).as(read.toString()).isEqualTo(reading);
        assertThat(read.body().contains("Needs a dentist")).isEqualTo(asking == 201);
        assertThat(caseFile.forms(leaver.caseNumber(), "request-help")).hasSize(asking == 201 ? 1 : 0);
    }

    @Test
    void aRequestOverHttpIsTheSignedFormAndATask() {
        post("intake", ASKED);

        assertThat(caseFile.latest(leaver.caseNumber(), "request-help")).hasValueSatisfying(form -> {
            assertThat(form.signedBy()).isEqualTo("intake");
            assertThat(form.fields().text("words")).contains("Needs a dentist");
        });
        assertThat(cases.journey(leaver.caseNumber()).waitsFor()).containsExactly("answer-help-request");
        assertThat(get("manager").body()).contains("\"helpKind\":\"HEALTH\"", "\"channel\":\"PHONE\"");
        assertThat(database.sql("select count(*) from security.access_log where subject = ? and action in"
                                + " ('REQUEST_HELP', 'READ_HELP_REQUESTS')")
                        .param(leaver.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void wrongRequestsAreRefusedByFieldAndRuleAndLeaveNothing() {
        Browser.Answer unknownKind = post("intake", Map.of("helpKind", "MONEY", "channel", "PHONE", "words", "abc"));
        Browser.Answer noWords = post("intake", Map.of("helpKind", "HEALTH", "channel", "PHONE"));
        Browser.Answer tomorrow = post(
                "intake",
                Map.of("helpKind", "HEALTH", "channel", "PHONE", "words", "abc", "requestedOn", "2099-01-01"));
        Browser.Answer noDay =
                post("intake", Map.of("helpKind", "HEALTH", "channel", "PHONE", "words", "abc", "requestedOn", "soon"));
        Browser.Answer unknownField = post("intake", Map.of("kind", "HEALTH"));

        assertThat(unknownKind.status()).isEqualTo(400);
        assertThat(unknownKind.body()).contains("(helpKind)");
        assertThat(noWords.body()).contains("(words): must be filled in");
        assertThat(tomorrow.body()).contains("(requestedOn): The date lies in the future.");
        assertThat(noDay.body()).contains("requestedOn");
        assertThat(unknownField.body()).contains("kind");
        assertThat(get("intake").body()).isEqualTo("[]");
        assertThat(cases.journey(leaver.caseNumber()).isUnderWay()).isFalse();
    }

    @Test
    void aFamilysCaseTakesNoRequest() {
        String family = cases.registerSignal(
                        org.opora.testing.Forms.filled("register-signal", org.opora.testing.TestClock.DAY))
                .caseNumber();

        assertThat(send("intake", family, ASKED).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "curator", "supervisor"})
    void theStartFormOffersTheLeaversOfTheInstitution(String login) {
        Browser.Answer form = Browser.of(port, login).engine("GET", START_FORM, null);

        assertThat(form.body()).contains(NAME, leaver.caseNumber()).doesNotContain("valuesKey");
        assertThat(database.sql("select count(*) from security.access_log where login = ? and subject = ? and detail ="
                                + " 'request-help HelpRequestProcess'")
                        .params(login, TestStaff.CHITA)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curator2", "supervisor2", "secretary", "manager", "auditor", "analyst", "admin"})
    void theStartFormTellsOthersNothing(String login) {
        Browser.Answer form = Browser.of(port, login).engine("GET", START_FORM, null);

        assertThat(form.body()).doesNotContain(NAME);
    }

    private Browser.Answer post(String login, Map<String, String> asked) {
        return send(login, leaver.caseNumber(), asked);
    }

    private Browser.Answer send(String login, String caseNumber, Map<String, String> asked) {
        return Browser.stranger(port).send("POST", path(caseNumber), asked, "Authorization", Programs.basic(login));
    }

    private Browser.Answer get(String login) {
        return Browser.stranger(port).get(path(leaver.caseNumber()), "Authorization", Programs.basic(login));
    }

    private static String path(String caseNumber) {
        return "/api/care-leavers/" + caseNumber + "/help-requests";
    }
}
