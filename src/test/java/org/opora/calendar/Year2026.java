package org.opora.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The production calendar of 2026 as the government set it. */
final class Year2026 {

    private Year2026() {}

    static ProductionCalendar calendar() {
        return new ProductionCalendar(
                CalendarFile.parse(text()).stream().collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind)));
    }

    static String text() {
        try (InputStream file = Year2026.class.getResourceAsStream("/calendar/days-2026.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
