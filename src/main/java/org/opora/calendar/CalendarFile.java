package org.opora.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;

/** The text of a calendar: {@code date,kind,note} a line, the first line being the heading. */
final class CalendarFile {

    private CalendarFile() {}

    /** @throws IllegalStateException naming the line that cannot be read */
    static List<CalendarDay> parse(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(1, lines.size())
                .filter(index -> !lines.get(index).isBlank())
                .mapToObj(index -> day(lines.get(index), index + 1))
                .toList();
    }

    private static CalendarDay day(String line, int number) {
        try {
            String[] columns = line.split(",", 3);
            String note = columns.length < 3 ? "" : unquoted(columns[2].strip());
            return new CalendarDay(
                    LocalDate.parse(columns[0].strip()),
                    CalendarDay.Kind.valueOf(columns[1].strip()),
                    note.isEmpty() ? null : note);
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("the calendar cannot be read at line " + number + ": " + line, e);
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
