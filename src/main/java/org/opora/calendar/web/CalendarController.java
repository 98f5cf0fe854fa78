package org.opora.calendar.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.CalendarDay;
import org.opora.calendar.CalendarDays;
import org.opora.calendar.WorkingDays;
import org.opora.engine.Roles;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which days are worked, and lets an administrator mend the calendar. */
@RestController
@RequestMapping("/api/calendar/days")
class CalendarController {

    private static final int LONGEST_SPAN = 400;

    private final CalendarDays days;
    private final WorkingDays workingDays;
    private final CurrentStaff currentStaff;

    CalendarController(CalendarDays days, WorkingDays workingDays, CurrentStaff currentStaff) {
        this.days = days;
        this.workingDays = workingDays;
        this.currentStaff = currentStaff;
    }

    /** Every day of the span, both ends included; at most 400 days. */
    @GetMapping
    List<Day> days(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST_SPAN).isBefore(to)) {
            throw problem(HttpStatus.BAD_REQUEST, "'to' must lie between 'from' and " + LONGEST_SPAN + " days later");
        }
        Map<LocalDate, CalendarDay> known =
                days.between(from, to).stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()));
        return from.datesUntil(to.plusDays(1))
                .map(date -> Day.of(date, workingDays.isWorkingDay(date), known.get(date)))
                .toList();
    }

    /** Sets what a day is; answers 403 to anybody but an administrator. */
    @PutMapping("/{date}")
    Day put(@PathVariable LocalDate date, @RequestBody @Valid Change change) {
        if (!currentStaff.roles().contains(Roles.ADMINISTRATOR)) {
            throw problem(HttpStatus.FORBIDDEN, "only an administrator changes the calendar");
        }
        CalendarDay day = new CalendarDay(date, change.kind(), change.note());
        days.put(day);
        return Day.of(date, day.kind().isWorked(), day);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** @param kind absent for an ordinary day */
    record Day(
            LocalDate date,
            boolean working,
            CalendarDay.@Nullable Kind kind,
            @Nullable String note) {

        static Day of(LocalDate date, boolean working, @Nullable CalendarDay known) {
            return known == null
                    ? new Day(date, working, null, null)
                    : new Day(date, working, known.kind(), known.note());
        }
    }

    record Change(
            CalendarDay.@NotNull Kind kind,
            @Nullable @Size(max = 200) String note) {}
}
