package org.opora.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.calendar.CalendarDay.Kind;
import org.opora.calendar.WorkingDays;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.SomebodyAtWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

@DomainTest
class CalendarControllerTests {

    private static final LocalDate CITY_DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    CalendarController controller;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    SomebodyAtWork somebody;

    @Test
    void showsEveryDayOfTheSpan() {
        var days = controller.days(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 4));

        assertThat(days).extracting(CalendarController.Day::working).containsExactly(true, false, false, false, true);
        assertThat(days.get(0).kind()).isEqualTo(Kind.SHORTENED);
        assertThat(days.get(1).note()).isEqualTo("Spring and Labour Day");
        assertThat(days.get(2).kind()).isNull();
    }

    @Test
    void refusesASpanThatRunsBackOrIsTooLong() {
        refuses(HttpStatus.BAD_REQUEST, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 4, 30));
        refuses(HttpStatus.BAD_REQUEST, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1));
    }

    @Test
    void letsOnlyAnAdministratorMendTheCalendar() {
        var holiday = new CalendarController.Change(Kind.HOLIDAY, "Day of the city");
        somebody.is("anna", "curator", "north");
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> controller.put(CITY_DAY, holiday))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN));

        somebody.is("admin", "administrator", "north");
        assertThat(controller.put(CITY_DAY, holiday).working()).isFalse();
        assertThat(workingDays.isWorkingDay(CITY_DAY)).isFalse();
    }

    /** What the calendar remembers is not rolled back with the test. */
    @AfterEach
    void forgetWhatATestRollsBack() {
        somebody.is("admin", "administrator", "north");
        controller.put(CITY_DAY, new CalendarController.Change(Kind.WORKING, null));
    }

    private void refuses(HttpStatus status, LocalDate from, LocalDate to) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> controller.days(from, to))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(status));
    }
}
