package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HelpRequests;
import org.opora.casefile.SupportCases;
import org.opora.engine.Processes;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.Consents;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.RegisteredLeavers;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;

/** A care leaver without a contract turns to the institution, and is helped, referred or refused. */
@ModelCoverage("HelpRequestProcess")
class HelpRequestProcessTests extends ReferralTest {

    @Autowired
    RegisteredLeavers leavers;

    @Autowired
    CareLeavers careLeavers;

    @Autowired
    HelpRequests requests;

    @Autowired
    SupportCases supportCases;

    @Autowired
    Consents consents;

    @Autowired
    Processes processes;

    private CareLeaver leaver;
    private Journey journey;

    @BeforeEach
    void aLeaverIsRegistered() {
        leaver = leavers.in(TestStaff.CHITA);
        journey = cases.journey(leaver.caseNumber());
    }

    @Test
    void theInstitutionHelpsByItself() {
        ask("BABY_FOOD");
        assertThat(theRequest().answer()).isNull();

        journey.complete("answer-help-request");
        assertThat(theRequest().answer().way()).isEqualTo(HelpRequest.Way.OWN_HELP);
        journey.complete("give-help");

        assertThat(theRequest().result())
                .isEqualTo(new HelpRequest.Result(TestClock.DAY, HelpRequest.Outcome.PROVIDED));
        assertThat(journey.passed()).contains("EndEvent_RequestResolved");
        assertThat(journey.isUnderWay()).isFalse();
        assertThat(factsOf(journey)).contains("HELP_REQUESTED", "HELP_REQUEST_RESOLVED");
        assertThat(caseFile.latest(leaver.caseNumber(), "request-help")).isPresent();
    }

    @Test
    void aLeaverMayNoLongerAskForIt() {
        ask("EDUCATION");
        journey.complete("answer-help-request").complete("give-help", "helpOutcome", "WITHDRAWN");

        assertThat(theRequest().result().outcome()).isEqualTo(HelpRequest.Outcome.WITHDRAWN);
    }

    @Test
    void anAgencyHelpsAndTheOutcomeOfTheReferralIsThatOfTheRequest() {
        consents.give(RegisteredLeavers.person(leaver), "EMPLOYMENT", "REFERRAL", null);
        ask("EMPLOYMENT");
        journey.complete("answer-help-request", "helpWay", "REFERRAL", "askedOfAgency", "A first job");
        background.run();
        agenciesAnswerWithin(Duration.ofSeconds(3));
        agenciesAnswerWithin(Duration.ofDays(4));
        assertThat(referralOf(journey).person()).isEqualTo(RegisteredLeavers.person(leaver));
        journey.complete("verify-outcome").complete("confirm-with-family");

        assertThat(journey.passed()).contains("Task_RouteHelp", "EndEvent_HelpArrived", "EndEvent_ReferralEnded");
        assertThat(theRequest().answer().errand())
                .isEqualTo(new HelpRequest.Errand("A first job", "EMPLOYMENT", "EMPLOYMENT"));
        assertThat(theRequest().result().outcome()).isEqualTo(HelpRequest.Outcome.PROVIDED);
        assertThat(journey.isUnderWay()).isFalse();
    }

    @Test
    void nothingLeavesWithoutTheLeaversConsent() {
        ask("HEALTH");
        journey.complete("answer-help-request", "helpWay", "REFERRAL", "askedOfAgency", "A dentist");
        background.run();

        assertThat(journey.waitsFor()).containsExactly("settle-consent");
        assertThat(outbox.of(numberOf(journey))).isEmpty();
        journey.complete("settle-consent", "consentChoice", "GIVE_UP");
        assertThat(theRequest().result().outcome()).isEqualTo(HelpRequest.Outcome.NOT_PROVIDED);
    }

    @Test
    void aRefusalNamesItsReason() {
        ask("OTHER");
        assertThatThrownBy(() -> journey.complete("answer-help-request", "helpWay", "REFUSED"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("refusalReason");
        journey.complete("answer-help-request", "helpWay", "REFUSED", "refusalReason", "NOT_OURS");

        assertThat(journey.passed()).contains("EndEvent_RequestRefused");
        assertThat(theRequest().result().outcome()).isEqualTo(HelpRequest.Outcome.NOT_PROVIDED);
    }

    @Test
    void staffWhoSeeANeedBeginARequest() {
        HelpRequest seen = requests.open(
                supportCases.get(leaver.caseNumber()),
                new HelpRequests.Asked(
                        HelpRequest.Kind.HOUSING, HelpRequest.Channel.STAFF, "The roof leaks", TestClock.DAY));
        processes.start(
                "HelpNeeded",
                leaver.caseNumber(),
                TestStaff.CHITA,
                Map.of("helpRequestId", seen.id().toString()));

        assertThat(journey.reached()).contains("StartEvent_HelpNeeded");
        assertThat(journey.waitsFor()).containsExactly("answer-help-request");
        assertThat(String.valueOf(journey.shown("answer-help-request").get("requestText")))
                .contains("The roof leaks", "ДЕМО-Выпускников Пётр");
    }

    @Test
    void bothTermsCountFromTheRequest() {
        LocalDate friday = TestClock.DAY.minusDays(3);
        start("request-help", "requestedOn", friday.toString());
        assertThat(dueDay(journey.task("answer-help-request"))).isEqualTo(friday.plusDays(5));

        clock.advance(Duration.ofDays(2));
        journey.complete("answer-help-request");
        assertThat(dueDay(journey.task("give-help"))).isEqualTo(friday.plusDays(30));
    }

    @Test
    void helpIsNotGivenBeforeItIsAskedForNorTomorrow() {
        ask("EMPLOYMENT");
        journey.complete("answer-help-request");

        for (LocalDate wrong : new LocalDate[] {TestClock.DAY.minusDays(1), TestClock.DAY.plusDays(1)}) {
            assertThatThrownBy(() -> journey.complete("give-help", "resolvedOn", wrong.toString()))
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageContaining("resolvedOn");
        }
        assertThat(theRequest().result()).isNull();
    }

    @Test
    void severalRequestsOfALeaverGoTheirOwnWays() {
        ask("EMPLOYMENT");
        ask("HOUSING");
        assertThat(journey.waitsFor()).containsExactly("answer-help-request", "answer-help-request");
        assertThat(requests.ofCase(leaver.caseNumber()))
                .extracting(HelpRequest::kind)
                .containsExactly(HelpRequest.Kind.HOUSING, HelpRequest.Kind.EMPLOYMENT);
    }

    @Test
    void onlyLeaversOfTheInstitutionAreHelped() {
        CareLeaver elsewhere = leavers.in(TestStaff.OMSK);
        Journey family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));

        for (String number : new String[] {elsewhere.caseNumber(), family.caseNumber(), "CL-2026-999999"}) {
            assertThatThrownBy(() -> start("request-help", "caseNumber", number))
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageContaining("caseNumber");
        }
        assertThat(requests.ofCase(elsewhere.caseNumber())).isEmpty();
        assertThat(journey.isUnderWay()).isFalse();
    }

    private void ask(String kind) {
        start("request-help", "helpKind", kind);
    }

    private void start(String form, String field, String value) {
        Map<String, Object> fields = Forms.filled(form, TestClock.DAY, "caseNumber", leaver.caseNumber(), field, value);
        cases.start("HelpRequestProcess", fields);
    }

    private HelpRequest theRequest() {
        return requests.ofCase(leaver.caseNumber()).get(0);
    }

    private static LocalDate dueDay(Task task) {
        return LocalDate.ofInstant(task.getDueDate().toInstant(), Journey.CHITA);
    }
}
