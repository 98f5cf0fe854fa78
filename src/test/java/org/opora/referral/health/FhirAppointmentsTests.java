package org.opora.referral.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.referral.Appointment;

class FhirAppointmentsTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ZoneId CHITA = ZoneId.of("Asia/Chita");
    private static final String CONTAINED = """
            "contained":[{"resourceType":"Appointment","id":"a","status":"%s","start":"2026-12-03T22:30:00Z",
             "participant":[{"actor":{"reference":"Practitioner/7","display":"Petrova"},"status":"accepted"},
              {"actor":{"reference":"Location/3","display":"Кабинет 7"},"status":"accepted"}]}]""";

    @Test
    void readsAContainedAppointmentOnTheRegionsClocks() {
        assertThat(FhirAppointments.of(task("accepted", CONTAINED.formatted("booked")), CHITA))
                .contains(new Appointment(LocalDate.of(2026, 12, 4), LocalTime.of(7, 30), "Кабинет 7"));
    }

    @ParameterizedTest
    @CsvSource({
        "valueDateTime, '\"2026-12-03\"',                    2026-12-03,",
        "valueDateTime, '\"2026-12-03T10:30:00+09:00\"',     2026-12-03, 10:30",
        "valueInstant,  '\"2026-12-03T01:30:00Z\"',          2026-12-03, 10:30",
        "valuePeriod,   '{\"start\":\"2026-12-03T10:30:00+09:00\"}', 2026-12-03, 10:30",
    })
    void readsAnOutput(String field, String value, LocalDate on, LocalTime at) {
        Task task = task("accepted", """
                "location":{"display":"Room 7"},"output":[{"type":{"coding":[{"code":"appointment"}]},"%s":%s}]""".formatted(field, value));

        assertThat(FhirAppointments.of(task, CHITA)).contains(new Appointment(on, at, "Room 7"));
    }

    @Test
    void findsNoneInATaskThatIsOverOrWhoseAppointmentIsCalledOff() {
        assertThat(FhirAppointments.of(task("completed", CONTAINED.formatted("booked")), CHITA))
                .isEmpty();
        assertThat(FhirAppointments.of(task("in-progress", CONTAINED.formatted("booked")), CHITA))
                .isEmpty();
        assertThat(FhirAppointments.of(task("accepted", CONTAINED.formatted("cancelled")), CHITA))
                .isEmpty();
    }

    @Test
    void findsTheOneThatIsBookedWhileHelpIsUnderWay() {
        Task task = task("in-progress", CONTAINED.formatted("booked"));
        task.setBusinessStatus(FhirCodes.concept(FhirSystems.STATUS, "appointment-booked"));

        assertThat(FhirAppointments.of(task, CHITA)).isPresent();
    }

    @Test
    void saysThatAMonthIsNoDay() {
        Task task = task("accepted", """
                "output":[{"type":{"text":"appointment"},"valueDateTime":"2026-12"}]""");

        assertThatThrownBy(() -> FhirAppointments.of(task, CHITA)).isInstanceOf(DateTimeException.class);
    }

    private static Task task(String status, String rest) {
        return FHIR.newJsonParser().parseResource(Task.class, """
                {"resourceType":"Task","intent":"order","status":"%s",%s}""".formatted(status, rest));
    }
}
