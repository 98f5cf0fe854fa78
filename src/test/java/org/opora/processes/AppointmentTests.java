package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.opora.casefile.CaseFile;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.referral.Appointment;
import org.opora.referral.Appointments;
import org.opora.referral.InboxEvent;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency says when and where it expects the person, through whichever door; people see it, and it may move. */
class AppointmentTests extends ReferralTest {

    private static final String ROOM = "Кабинет 7";

    @Autowired
    Appointments appointments;

    @Autowired
    HistoryService history;

    @Test
    void aSignedEventMakesAndMovesAnAppointment() {
        Journey family = silent(Agency.EMPLOYMENT);
        LocalDate first = family.today().plusDays(3);
        LocalDate later = family.today().plusDays(5);
        says(family, "a1", "SCHEDULED", "{\"date\":\"%s\",\"time\":\"10:30\",\"place\":\"%s\"}".formatted(first, ROOM));
        assertThat(standing(family)).isEqualTo(new Appointment(first, LocalTime.of(10, 30), ROOM));
        says(family, "a2", "IN_PROGRESS", on(later));
        says(family, "a3", "SCHEDULED", on(first));
        says(family, "a4", "SCHEDULED", on(later));
        says(family, "a5", "SCHEDULED", on(later));

        assertThat(standing(family)).isEqualTo(new Appointment(later, null, null));
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.IN_PROGRESS);
        assertThat(answersTo(family)).containsExactly("APPLIED", "APPLIED", "APPLIED", "APPLIED", "SUPERSEDED");
        assertThat(factsOf(family))
                .contains("APPOINTMENT_MADE")
                .filteredOn("APPOINTMENT_MOVED"::equals)
                .hasSize(3);
        assertThat(noted(family, "APPOINTMENT_MOVED")).containsEntry("before", first.toString());
        assertThat(curator().text("/api/referrals/" + numberOf(family))).contains("\"date\":\"" + later + "\"");
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .allSatisfy(variable -> assertThat(String.valueOf(variable.getValue()))
                        .doesNotContain(ROOM, later + "T10", first + "T10:30"));
    }

    @Test
    void aWrongAppointmentGoesToAPersonAndNothingIsLost() {
        Journey family = silent(Agency.EMPLOYMENT);
        says(family, "past", "SCHEDULED", on(family.today().minusDays(1)));
        says(family, "beyond", "SCHEDULED", on(family.today().plusYears(1)));
        SignedEvents.to(port).say(Agency.EMPLOYMENT, numberOf(family) + "/odd", """
                {"type":"referral.status","referralNumber":"%s","status":"SCHEDULED","appointment":"tomorrow"}""".formatted(numberOf(family)));
        background.run();

        List<InboxEvent> events = inbox.of(numberOf(family));
        assertThat(events).extracting(InboxEvent::state).containsOnly("QUARANTINED");
        assertThat(events)
                .extracting(InboxEvent::why)
                .containsExactly("APPOINTMENT_PAST", "APPOINTMENT_BEYOND_TERM", "APPOINTMENT_UNREADABLE");
        assertThat(inbox.text(events.get(2))).contains("tomorrow");
        assertThat(appointments.of(numberOf(family))).isEmpty();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);

        LocalDate day = family.today().plusDays(2);
        curator()
                .post(
                        "/exchange/answers/" + events.get(0).id(),
                        Map.of(
                                "act",
                                "apply",
                                "status",
                                "SCHEDULED",
                                "number",
                                numberOf(family),
                                "appointmentOn",
                                day.toString()));
        background.run();
        assertThat(standing(family).on()).isEqualTo(day);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.SCHEDULED);
    }

    @Test
    void aHealthAgencyTellsOfItInItsTask() {
        Journey family = silent(Agency.HEALTH);
        LocalDate day = family.today().plusDays(2);
        SignedEvents.to(port)
                .tell(Agency.HEALTH, "note-" + numberOf(family), """
                {"resourceType":"Task","id":"77","meta":{"versionId":"9"},"intent":"order","status":"accepted",
                 "identifier":[{"system":"urn:opora:referral","value":"%s"}],"location":{"display":"%s"},
                 "output":[{"type":{"text":"appointment"},"valueDateTime":"%sT09:15:00+09:00"}]}""".formatted(numberOf(family), ROOM, day));
        background.run();

        assertThat(standing(family)).isEqualTo(new Appointment(day, LocalTime.of(9, 15), ROOM));
    }

    @Test
    void theLinkPageTakesDayTimeAndPlaceAndSaysWhatIsWrongWithThem() {
        Journey family = referredByLink();
        String page = Mailbox.pageOf(numberOf(family));
        LocalDate day = family.today().plusDays(4);
        assertThat(answer(page, day.minusDays(5), "", "")).contains("cannot be before");
        assertThat(answer(page, day.plusYears(1), "", "")).contains("cannot be after");
        assertThat(answer(page, day, "noon", "")).contains("hours and minutes", "value=\"" + day + "\"");
        assertThat(answer(page, day, "", "x".repeat(201))).contains("200 characters");
        assertThat(appointments.of(numberOf(family))).isEmpty();

        assertThat(answer(page, day, "11:00", ROOM)).isEmpty();
        assertThat(standing(family)).isEqualTo(new Appointment(day, LocalTime.of(11, 0), ROOM));
        assertThat(WebPages.stranger(port).in("ru").text(page)).contains("Приём", "11:00, " + ROOM);
        assertThat(family.timerFires("BoundaryEvent_AnswerReminder")
                        .shown("ask-agency")
                        .get("referralText"))
                .asString()
                .contains("Appointment: ", "11:00, " + ROOM);
    }

    @Test
    void aSlipMayNameAnotherDayLater() {
        Journey family = supported(List.of(), action("HOUSING", "OTHER", 1)).complete("settle-consent");
        background.run();
        String code = slipOf(family);
        LocalDate day = family.today().plusDays(3);
        assertThat(slip(code, day.minusYears(1))).isEqualTo(400);
        assertThat(slip(code, day)).isEqualTo(302);
        assertThat(slip(code, day)).isEqualTo(302);
        assertThat(slip(code, day.plusDays(1))).isEqualTo(302);

        assertThat(answersTo(family)).containsExactly("APPLIED", "APPLIED");
        assertThat(standing(family).on()).isEqualTo(day.plusDays(1));
    }

    @Test
    void staffEnterWhatTheyHeardAndRefusalsNameTheField() {
        Journey family = silent(Agency.EMPLOYMENT);
        LocalDate day = family.today().plusDays(6);
        family.timerFires("BoundaryEvent_AnswerReminder");
        assertThatThrownBy(() -> family.complete(
                        "ask-agency",
                        "answer",
                        "SCHEDULED",
                        "appointmentOn",
                        day.minusYears(1).toString()))
                .hasMessageContaining("Day of the appointment")
                .hasMessageContaining("cannot be before today");
        family.complete(
                "ask-agency",
                "answer",
                "SCHEDULED",
                "appointmentOn",
                day.toString(),
                "appointmentAt",
                "08:05",
                "appointmentPlace",
                ROOM);
        background.run();

        assertThat(standing(family)).isEqualTo(new Appointment(day, LocalTime.of(8, 5), ROOM));
    }

    @Test
    void aProgramIsToldFieldAndRuleAndNoShowRefersToTheAppointment() {
        Journey family = silent(Agency.EMPLOYMENT);
        LocalDate day = family.today().plusDays(3);
        HttpResponse<byte[]> past = manual(family, "SCHEDULED", day.minusYears(1));
        assertThat(past.statusCode()).isEqualTo(400);
        assertThat(new String(past.body(), StandardCharsets.UTF_8))
                .contains("appointment.date: must not be before " + family.today());
        assertThat(manual(family, "DECLINED", day).statusCode()).isEqualTo(400);
        assertThat(manual(family, "SCHEDULED", day).statusCode()).isEqualTo(202);
        background.run();
        assertThat(standing(family).on()).isEqualTo(day);

        SignedEvents.to(port).say(Agency.EMPLOYMENT, numberOf(family) + "/missed", """
                {"type":"referral.status","referralNumber":"%s","status":"NOT_COMPLETED","reason":"NO_SHOW"}""".formatted(numberOf(family)));
        background.run();
        assertThat(family.shown("choose-other-provider").get("referralText"))
                .asString()
                .contains("did not come to the appointment: ");
        assertThat(noted(family, "REFERRAL_ANSWERED")).containsEntry("missed", day + "T10:00");
    }

    private Journey silent(Agency agency) {
        Neighbours.behave(agency, Behaviour.SILENT);
        Journey family = referredTo(agency);
        background.run();
        return family;
    }

    private Journey referredByLink() {
        Journey family = supported(List.of(), action("PSYCHOLOGY", "OTHER", 1)).complete("settle-consent");
        background.run();
        return family;
    }

    private void says(Journey family, String event, String status, String appointment) {
        SignedEvents.to(port).say(Agency.EMPLOYMENT, numberOf(family) + "/" + event, """
                {"type":"referral.status","referralNumber":"%s","status":"%s","appointment":%s}""".formatted(
                        numberOf(family), status, appointment));
        background.run();
    }

    private static String on(LocalDate day) {
        return "{\"date\":\"" + day + "\"}";
    }

    /** @return what is wrong, or nothing if the answer was taken */
    private String answer(String page, LocalDate day, String time, String place) {
        Map<String, String> fields = Map.of(
                "once",
                WebPages.once(WebPages.stranger(port).text(page)),
                "status",
                "SCHEDULED",
                "appointmentOn",
                day.toString(),
                "appointmentAt",
                time,
                "appointmentPlace",
                place);
        HttpResponse<byte[]> answer = WebPages.stranger(port).post(page, fields);
        background.run();
        return answer.statusCode() == 302 ? "" : new String(answer.body(), StandardCharsets.UTF_8);
    }

    private int slip(String code, LocalDate day) {
        int status = curator()
                .post("/slips", Map.of("code", code, "status", "SCHEDULED", "appointmentOn", day.toString()))
                .statusCode();
        background.run();
        return status;
    }

    private HttpResponse<byte[]> manual(Journey family, String status, LocalDate day) {
        return curator().json("POST", "/api/referrals/" + numberOf(family) + "/answer", """
                {"status":"%s","appointment":{"date":"%s","time":"10:00"}}""".formatted(status, day));
    }

    private Appointment standing(Journey family) {
        return appointments.of(numberOf(family)).orElseThrow();
    }

    private Map<String, Object> noted(Journey family, String kind) {
        return caseFile.chronology(family.caseNumber()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(CaseFile.Entry::content)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private WebPages curator() {
        return WebPages.of(port, "curator");
    }
}
