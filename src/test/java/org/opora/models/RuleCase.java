package org.opora.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code src/test/resources/decisions/<table>.csv}: inputs that meet one rule, and what it answers.
 *
 * @param inputs texts by variable; empty if the fact is not known
 * @param outputs texts by column; empty if the rule says nothing
 */
record RuleCase(String table, String rule, Map<String, String> inputs, Map<String, String> outputs) {

    private static final Path FOLDER = Path.of("src/test/resources/decisions");

    /** Every line of a table's file. */
    static List<RuleCase> of(String table) {
        List<String> lines = lines(FOLDER.resolve(table + ".csv"));
        List<String> columns = cells(lines.get(0));
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> read(table, columns, cells(line)))
                .toList();
    }

    private static RuleCase read(String table, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(table + ".csv: a line has other columns than the header: " + cells);
        }
        int arrow = columns.indexOf("->");
        return new RuleCase(
                table,
                cells.get(0),
                between(columns, cells, 1, arrow),
                between(columns, cells, arrow + 1, cells.size()));
    }

    private static Map<String, String> between(List<String> columns, List<String> cells, int from, int to) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            values.put(columns.get(i), cells.get(i));
        }
        return values;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(";", -1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
