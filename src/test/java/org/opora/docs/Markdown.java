package org.opora.docs;

import java.util.List;
import java.util.stream.Collectors;

/** The little Markdown that generated pages need. */
final class Markdown {

    private Markdown() {}

    /** A table under its heading; nothing at all if it has no rows. */
    static String table(String heading, List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        String lines = rows.stream().map(Markdown::row).collect(Collectors.joining());
        return "%n%s%n%n%s%s%s"
                .formatted(
                        heading,
                        row(columns),
                        row(columns.stream().map(column -> "---").toList()),
                        lines)
                .replace("\r\n", "\n");
    }

    static String code(String text) {
        return text.isBlank() ? "" : "`" + text + "`";
    }

    private static String row(List<String> cells) {
        return "| "
                + cells.stream()
                        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }
}
