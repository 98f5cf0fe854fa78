package org.opora.careleaver.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV, with the separator that its first line has most of. */
final class CsvLines {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private static final int LONGEST_LINE = 20_000;

    private CsvLines() {}

    static List<Line> read(String text, int maxRows) {
        refuseEndlessLines(text);
        Lines lines = new Lines(maxRows);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        long read = 0;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord csv : parser) {
                read = csv.getRecordNumber();
                lines.add(Line.of(
                        Math.toIntExact(read), csv.stream().map(Cell::text).toList()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw Refusal.of("quotes", String.valueOf(read + 1));
        }
        return lines.all();
    }

    private static void refuseEndlessLines(String text) {
        int start = 0;
        for (int line = 1; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            if (next - start > LONGEST_LINE) {
                throw Refusal.of("lineTooLong", String.valueOf(line), LONGEST_LINE);
            }
            start = next;
        }
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char most = SEPARATORS.get(0);
        for (char separator : SEPARATORS) {
            if (count(header, separator) > count(header, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(sign -> sign == separator).count();
    }
}
