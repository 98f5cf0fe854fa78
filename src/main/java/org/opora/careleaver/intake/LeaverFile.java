package org.opora.careleaver.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.opora.engine.ReaderLanguage;
import org.springframework.stereotype.Component;

/** Reads a yearly file, CSV or Excel, of which the first line names the columns in any order. */
@Component
class LeaverFile {

    private static final int LONGEST_HEADING = 60;

    private final ImportSettings settings;
    private final FileWords words;
    private final ReaderLanguage language;

    LeaverFile(ImportSettings settings, FileWords words, ReaderLanguage language) {
        this.settings = settings;
        this.words = words;
        this.language = language;
    }

    /** @throws org.opora.engine.FieldRefused with a rule below {@code careLeaver.file}, if the file as a whole cannot be read */
    List<FileRow> read(byte[] file) {
        if (file.length == 0) {
            throw Refusal.of("empty");
        }
        if (file.length > settings.maxSize().toBytes()) {
            throw Refusal.of("tooLarge", settings.maxSize().toMegabytes());
        }
        if (ReadableWorkbook.isOLE2Header(head(file))) {
            throw Refusal.of("oldExcel");
        }
        if (ReadableWorkbook.isOOXMLZipHeader(head(file))) {
            return rows(XlsxLines.read(file, settings), true);
        }
        CsvText csv = CsvText.of(file);
        return rows(CsvLines.read(csv.text(), settings.maxRows()), csv.proven());
    }

    private static byte[] head(byte[] file) {
        return Arrays.copyOf(file, 8);
    }

    /** @param proven false if the letters may be others, in another encoding */
    private List<FileRow> rows(List<Line> lines, boolean proven) {
        if (lines.isEmpty()) {
            throw Refusal.of("empty");
        }
        List<Optional<Column>> headings =
                lines.get(0).cells().stream().map(Cell::text).map(words::column).toList();
        if (headings.stream().allMatch(Optional::isEmpty)) {
            throw proven ? Refusal.of("noHeadings", mandatory()) : Refusal.of("encoding");
        }
        Map<Column, Integer> places = places(lines.get(0), headings);
        refuseMissing(places);
        if (lines.size() == 1) {
            throw Refusal.of("noRows");
        }
        LineReading reading = new LineReading(places, lines.get(0).cells().size());
        return lines.subList(1, lines.size()).stream().map(reading::row).toList();
    }

    private Map<Column, Integer> places(Line header, List<Optional<Column>> headings) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < headings.size(); place++) {
            Optional<Column> column = headings.get(place);
            if (column.isEmpty()) {
                unknown.add("%s «%s»".formatted(header.place(place), shortened(header.cell(place))));
            } else if (places.put(column.get(), place) != null) {
                throw Refusal.of("columnTwice", name(column.get()));
            }
        }
        if (!unknown.isEmpty()) {
            throw Refusal.of("columnUnknown", String.join(", ", unknown));
        }
        return places;
    }

    private void refuseMissing(Map<Column, Integer> places) {
        String missing = Arrays.stream(Column.values())
                .filter(Column::isMandatory)
                .filter(column -> !places.containsKey(column))
                .map(this::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusal.of("columnMissing", missing);
        }
    }

    private String mandatory() {
        return Arrays.stream(Column.values())
                .filter(Column::isMandatory)
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    private String name(Column column) {
        Locale reader = language.locale();
        return words.name(column, reader);
    }

    private static String shortened(Cell cell) {
        return cell.text().substring(0, Math.min(LONGEST_HEADING, cell.text().length()));
    }
}
