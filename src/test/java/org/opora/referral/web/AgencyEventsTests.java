package org.opora.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Appointment;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.ReferralAnswer;

class AgencyEventsTests {

    private final AgencyEvents events = new AgencyEvents();

    @Test
    void readsAnAnswer() {
        ReceivedEvent event = read("""
                {"type":"referral.status","referralNumber":"REF-2026-000017","status":"COMPLETED",
                 "outcome":"EMPLOYED","at":"2026-11-21T09:00:00+03:00"}""");

        assertThat(event.answer())
                .isEqualTo(new ReferralAnswer(
                        "REF-2026-000017",
                        AnswerStatus.COMPLETED,
                        null,
                        "EMPLOYED",
                        null,
                        OffsetDateTime.parse("2026-11-21T09:00:00+03:00"),
                        null));
    }

    @Test
    void readsAnAppointmentByTheRegionsClocks() {
        assertThat(appointment("{\"date\":\"2026-12-03\",\"time\":\"10:30\",\"place\":\" Кабинет 7 \"}"))
                .isEqualTo(new Appointment(LocalDate.of(2026, 12, 3), LocalTime.of(10, 30), "Кабинет 7"));
        assertThat(appointment("{\"date\":\"2026-12-03\"}"))
                .isEqualTo(new Appointment(LocalDate.of(2026, 12, 3), null, null));
        assertThat(appointment("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"tomorrow\"",
                "{\"date\":\"03.12.2026\"}",
                "{\"date\":20261203}",
                "{\"date\":\"2026-12-03\",\"time\":\"half past ten\"}",
                "{\"date\":\"2026-12-03\",\"time\":10}"
            })
    void letsAPersonLookAtAnAppointmentItCannotRead(String told) {
        ReceivedEvent event = scheduled(told);

        assertThat(event.why()).isEqualTo("APPOINTMENT_UNREADABLE");
        assertThat(event.answer()).extracting(ReferralAnswer::referralNumber).isEqualTo("REF-2026-000017");
    }

    private @Nullable Appointment appointment(String told) {
        ReferralAnswer answer = scheduled(told).answer();
        return answer == null ? null : answer.appointment();
    }

    private ReceivedEvent scheduled(String told) {
        return read("{\"type\":\"referral.status\",\"referralNumber\":\"REF-2026-000017\",\"status\":\"SCHEDULED\","
                + "\"appointment\":" + told + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                                                       | MALFORMED
                    []                                                                      | MALFORMED
                    {}                                                                      | UNKNOWN_TYPE
                    {"type":"referral.status","status":"ACCEPTED"}                          | NO_REFERRAL_NUMBER
                    {"type":"referral.status","referralNumber":"REF-2026-000017"}           | UNKNOWN_STATUS
                    {"type":"referral.status","referralNumber":"R","status":"ENTHUSIASTIC"} | UNKNOWN_STATUS
                    {"type":"referral.status","referralNumber":7,"status":"ACCEPTED"}       | NO_REFERRAL_NUMBER
                    """)
    void keepsWhatItCannotRead(String body, String why) {
        ReceivedEvent event = read(body);

        assertThat(event.answer()).isNull();
        assertThat(event.why()).isEqualTo(why);
        assertThat(event.body()).isEqualTo(body);
    }

    private ReceivedEvent read(String body) {
        return events.read("employment", "evt-1", body);
    }
}
