package org.opora.careleaver.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.Finding;

/** Brings the cells of a line to texts by the columns they stand in. */
record LineReading(Map<Column, Integer> places, int width) {

    private static final int SNILS_DIGITS = 11;

    /** How people leave a field empty in a table. */
    private static final Set<String> NOTHING = Set.of("-", "–", "—");

    private static final Set<Column.Kind> WORDS = Set.of(Column.Kind.NAME, Column.Kind.TEXT, Column.Kind.INSTITUTION);

    FileRow row(Line line) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        List<Finding> findings = new ArrayList<>();
        places.forEach((column, place) -> {
            Cell cell = line.cell(place);
            String rule = refused(column, cell);
            if (rule != null) {
                findings.add(Finding.of(column.key(), "careLeaver.cell." + rule, line.place(place)));
            } else if (!text(column, cell).isEmpty()) {
                texts.put(column, text(column, cell));
            }
        });
        if (line.cells().size() > width) {
            findings.add(Finding.of("row", "careLeaver.cell.noColumn", line.place(width)));
        }
        return new FileRow(line.number(), texts, findings);
    }

    private static @Nullable String refused(Column column, Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            return "error";
        }
        if (cell.kind() == Cell.Kind.FORMULA || cell.text().startsWith("=")) {
            return "formula";
        }
        boolean words = WORDS.contains(column.kind()) && !NOTHING.contains(cell.text());
        return words && cell.text().matches("(?s)[+@-].*") ? "leadingSign" : null;
    }

    private static String text(Column column, Cell cell) {
        if (NOTHING.contains(cell.text())) {
            return "";
        }
        if (cell.kind() == Cell.Kind.NUMBER && column.kind() == Column.Kind.SNILS) {
            return "0".repeat(Math.max(0, SNILS_DIGITS - cell.text().length())) + cell.text();
        }
        boolean date = column.kind() == Column.Kind.DATE && cell.day() != null;
        return date ? String.valueOf(cell.day()) : cell.text();
    }
}
