package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.casefile.SupportCases;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.Consents;
import org.opora.testing.CaseDriver;
import org.opora.testing.Journey;
import org.opora.testing.RegisteredLeavers;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of a care leaver who asks for help, falls silent and rents stays in encrypted places. */
@HardeningTest
class LeaverCanaryTests {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver cases;

    @Autowired
    RegisteredLeavers leavers;

    @Autowired
    CareLeavers careLeavers;

    @Autowired
    SupportCases supportCases;

    @Autowired
    Consents consents;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    private final Marks marks = new Marks();
    private CareLeaver leaver;
    private Journey journey;

    @BeforeEach
    void aLeaverIsSupported() {
        marks.listen();
        leaver = leavers.in(
                TestStaff.CHITA,
                Canaries.SURNAME,
                RegisteredLeavers.housed(TestClock.DAY.minusDays(5), TestClock.DAY.plusDays(5)));
        supportCases.decideLevel(leaver.caseNumber(), "BASIC", null);
        supportCases.takeOn(leaver.caseNumber(), "curator", "CARE_LEAVER_159");
        consents.give(RegisteredLeavers.person(leaver), "EMPLOYMENT", "REFERRAL", null);
        journey = cases.journey(leaver.caseNumber());
    }

    @AfterEach
    void leave() {
        marks.leave();
    }

    @Test
    void noWordOfALeaverStandsOutsideTheCaseFileAndTheRequests() {
        help();
        housing();
        silence();

        assertThat(marks.tables(database)).isEmpty();
        assertThat(marks.lines()).isEmpty();
        assertThat(asked("/api/care-leavers/" + leaver.caseNumber() + "/help-requests"))
                .contains(Canaries.WORDS);
    }

    @Test
    void noWordFromTheEntryToTheEndAndTheReturnStandsOutsideTheCaseFile() {
        journey = cases.registerCareLeaver(marked(
                "register-care-leaver",
                "snils",
                Canaries.LEAVERS_SNILS,
                "phone",
                Canaries.PHONE,
                "exitOn",
                journey.today().plusDays(30).toString()));
        signs("prepare-exit").timerFires("CatchEvent_ExitDay");
        signs("record-exit");
        signs("offer-support", "offerOutcome", "REFUSED", "refusalReason", Canaries.WORDS)
                .timerFires("CatchEvent_OfferDue");
        signs("offer-support");
        signs("sign-agreement");
        signs("assess-needs", "health", Canaries.WORDS);
        signs("decide-level");
        signs("draft-plan");
        signs("approve-plan", "planDecision", "RETURN");
        signs("draft-plan");
        signs("approve-plan").timerFires("CatchEvent_ContactDue");
        signs("contact-care-leaver");
        signs("carry-out-action").timerFires("CatchEvent_ReviewDue");
        signs("assess-needs");
        signs("decide-review");
        cases.start(
                "CaseEventProcess",
                marked("report-case-event", "caseNumber", journey.caseNumber(), "eventKind", "MOVED"));
        signs("end-support", "removalReason", "MOVED");
        cases.start("ReturnToSupportProcess", marked("return-to-support", "caseNumber", journey.caseNumber()));

        assertThat(journey.waitsFor()).containsExactly("offer-support");
        assertThat(marks.tables(database)).isEmpty();
        assertThat(marks.lines()).isEmpty();
        assertThat(asked("/api/cases/" + journey.caseNumber())).contains(Canaries.WORDS, Canaries.SURNAME);
    }

    private Journey signs(String form, Object... different) {
        return journey.completeWith(form, marked(form, different));
    }

    private String asked(String address) {
        return Browser.stranger(port)
                .get(address, "Authorization", Programs.basic("curator"))
                .body();
    }

    private void help() {
        for (String way : List.of("OWN_HELP", "REFERRAL")) {
            cases.start("HelpRequestProcess", marked("request-help", "caseNumber", leaver.caseNumber()));
            journey.completeWith(
                    "answer-help-request",
                    way.equals("REFERRAL")
                            ? marked("answer-help-request", "helpWay", way, "askedOfAgency", Canaries.WORDS)
                            : marked("answer-help-request"));
        }
        journey.completeWith("give-help", marked("give-help"));
        Browser.Answer refused = Browser.stranger(port)
                .send(
                        "POST",
                        "/api/care-leavers/" + leaver.caseNumber() + "/help-requests",
                        Map.of("helpKind", Canaries.WORDS, "words", Canaries.WORDS),
                        "Authorization",
                        Programs.basic("curator"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Canaries.found(refused.body())).isEmpty();
    }

    private void housing() {
        begin("HousingInspectionProcess");
        journey.timerFires("CatchEvent_InspectionDue")
                .completeWith("inspect-housing", marked("inspect-housing", "finding", "UNFIT"));
        journey.completeWith("follow-up-housing", marked("follow-up-housing", "followUp", "HELP_REQUEST"));
        begin("TenancyMilestoneProcess");
        journey.timerFires("CatchEvent_MilestoneDue").completeWith("conclude-tenancy", marked("conclude-tenancy"));
    }

    private void silence() {
        begin("SilenceWatchProcess");
        for (int silence = 1; silence <= 2; silence++) {
            journey.timerFires("CatchEvent_SilenceDue");
            Map<String, Object> note = marked("break-silence", "silenceOutcome", "NOT_REACHED");
            note.remove("reachedBy");
            journey.completeWith("break-silence", note);
        }
        journey.completeWith("take-manual-control", marked("take-manual-control"))
                .timerFires("CatchEvent_ControlReviewDue")
                .completeWith("review-manual-control", marked("review-manual-control"));
    }

    private void begin(String process) {
        runtime.startProcessInstanceByKey(
                process,
                leaver.caseNumber(),
                Map.of("organisation", TestStaff.CHITA, "caseNumber", leaver.caseNumber(), "curator", "curator"));
    }

    private Map<String, Object> marked(String form, Object... different) {
        return Canaries.marked(form, journey.today(), different);
    }
}
