package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.testing.BackgroundWork;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say about a family stays in the encrypted case file: a whole life of a case leaves no word elsewhere. */
@HardeningTest
class CanaryTests {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcClient database;

    @Autowired
    ManagementService management;

    @Autowired
    BackgroundWork background;

    private final Marks marks = new Marks();

    @BeforeEach
    void listen() {
        marks.listen();
    }

    @AfterEach
    void leave() {
        marks.leave();
    }

    @Test
    void aWholeLifeOfACaseLeavesNoWordOutsideTheCaseFile() {
        Journey family = underSupport();
        referralGoesRound(family);
        incident(family);
        visitAndReview(family);
        removalAndAfterCare(family);

        assertThat(family.isUnderWay()).isFalse();
        assertThat(marks.tables(database)).isEmpty();
        assertThat(marks.lines()).isEmpty();
        assertThat(readByTheCurator(family)).contains(Canaries.SURNAME, Canaries.SNILS, Canaries.WORDS);
    }

    @Test
    void faultsTellNothingOfPeople() {
        Journey family = upToPlan();
        String hidden =
                "alter table referral.outbox_message add constraint no_more check (kind <> 'REFERRAL') not valid";
        database.sql(hidden).update();
        try {
            assertThatThrownBy(() -> family.completeWith("approve-plan", marked(family, "approve-plan")))
                    .satisfies(fault ->
                            assertThat(Canaries.found(String.valueOf(fault))).isEmpty());
        } finally {
            database.sql("alter table referral.outbox_message drop constraint no_more")
                    .update();
        }
        Job failed = management.createJobQuery().withException().listPage(0, 1).get(0);
        assertThat(failed.getExceptionMessage()).isNotBlank();
        assertThat(Canaries.found(management.getJobExceptionStacktrace(failed.getId())))
                .isEmpty();
        assertThat(marks.tables(database)).isEmpty();
        assertThat(marks.lines()).isEmpty();
    }

    @Test
    void refusalsDoNotRepeatWhatWasSaid() {
        Journey family = cases.registerSignal(Canaries.marked("register-signal", TestClock.DAY));
        Map<String, Object> wrong = marked(family, "identify-family", "members", members("245-817-369 96"));

        assertThatThrownBy(() -> family.completeWith("identify-family", wrong))
                .satisfies(refused ->
                        assertThat(Canaries.found(String.valueOf(refused))).isEmpty())
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("245-817-369"));
        assertThat(marks.lines()).isEmpty();
    }

    private Journey upToPlan() {
        Journey family =
                cases.registerSignal(Canaries.marked("register-signal", TestClock.DAY, "immediateThreat", true));
        family.completeWith("respond-to-emergency", marked(family, "respond-to-emergency"));
        family.completeWith(
                "identify-family",
                marked(family, "identify-family", "phone", Canaries.PHONE, "members", members(Canaries.SNILS)));
        for (String form :
                List.of("collect-information", "survey-home", "assess-risks", "choose-route", "hold-case-conference")) {
            family.completeWith(form, marked(family, form));
        }
        String person = family.options("sign-agreement", "persons").get(0);
        family.completeWith(
                "sign-agreement",
                marked(
                        family,
                        "sign-agreement",
                        "consents",
                        List.of(Map.of("person", person, "recipient", "EMPLOYMENT", "purpose", "REFERRAL"))));
        family.completeWith("appoint-curator", marked(family, "appoint-curator"));
        Map<String, Object> action = new HashMap<>(Forms.action("EMPLOYMENT", "EMPLOYMENT", family.today()));
        action.putAll(Map.of(
                "title", Canaries.WORDS + "-title", "indicator", Canaries.WORDS + "-indicator", "person", person));
        return family.completeWith("draft-plan", marked(family, "draft-plan", "actions", List.of(action)));
    }

    private Journey underSupport() {
        Journey family = upToPlan();
        return family.completeWith("approve-plan", marked(family, "approve-plan"));
    }

    /** Nobody listens at the agency, so the message fails; then the agency answers by telephone. */
    private void referralGoesRound(Journey family) {
        background.run();
        String number = database.sql("select number from referral.referral where case_number = ?")
                .param(family.caseNumber())
                .query(String.class)
                .single();
        assertThat(database.sql("select last_error from referral.outbox_message where referral_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isNotBlank();
        for (String status : List.of("ACCEPTED", "COMPLETED")) {
            var taken = Browser.stranger(port)
                    .send(
                            "POST",
                            "/api/referrals/" + number + "/answer",
                            Map.of("status", status, "reason", Canaries.WORDS + " " + Canaries.SURNAME),
                            "Authorization",
                            Programs.basic("curator"));
            assertThat(taken.status()).as(taken.toString()).isEqualTo(202);
            background.run();
            cases.runJobs();
        }
        family.completeWith("verify-outcome", marked(family, "verify-outcome"));
        family.completeWith("confirm-with-family", marked(family, "confirm-with-family"));
    }

    private void incident(Journey family) {
        cases.start(
                "CaseEventProcess",
                Canaries.marked("report-case-event", family.today(), "caseNumber", family.caseNumber()));
        family.completeWith("assess-incident", marked(family, "assess-incident"));
    }

    private void visitAndReview(Journey family) {
        family.timerFires("CatchEvent_VisitDue");
        family.completeWith("visit-family", marked(family, "visit-family"));
        family.timerFires("CatchEvent_ReviewDue");
        family.completeWith("reassess-risks", marked(family, "reassess-risks"));
        family.completeWith(
                "decide-review",
                marked(family, "decide-review", "reviewOutcome", "REMOVE", "removalReason", "IMPROVED"));
    }

    private void removalAndAfterCare(Journey family) {
        family.completeWith("decide-removal", marked(family, "decide-removal"));
        for (int contact = 0; contact < 12 && family.isUnderWay(); contact++) {
            family.timerFires("CatchEvent_ContactDue");
            family.completeWith("contact-family", marked(family, "contact-family"));
        }
    }

    private static Map<String, Object> marked(Journey family, String form, Object... different) {
        return Canaries.marked(form, family.today(), different);
    }

    private static List<Map<String, Object>> members(String snils) {
        return List.of(
                Map.of(
                        "role",
                        "MOTHER",
                        "lastName",
                        Canaries.SURNAME,
                        "firstName",
                        Canaries.WORDS,
                        "bornOn",
                        "1990-05-17",
                        "snils",
                        snils),
                Map.of(
                        "role",
                        "CHILD",
                        "lastName",
                        Canaries.SURNAME,
                        "firstName",
                        Canaries.WORDS,
                        "bornOn",
                        "2017-09-01"));
    }

    private String readByTheCurator(Journey family) {
        return Browser.stranger(port)
                .get("/api/cases/" + family.caseNumber(), "Authorization", Programs.basic("curator"))
                .body();
    }
}
