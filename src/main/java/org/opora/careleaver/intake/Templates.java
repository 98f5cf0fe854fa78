package org.opora.careleaver.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Empty yearly files to fill in: the columns with an example, whose institution is none, so that it never goes in. */
@Component
public class Templates {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int WIDTH = 22;
    private static final String AS_TYPED = "@";

    private final FileWords words;

    Templates(FileWords words) {
        this.words = words;
    }

    /** As Excel opens it: UTF-8 with a byte order mark, and semicolons. */
    public byte[] csv(Locale language) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(headings(language));
            printer.printRecord(example(language));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A second sheet says what may stand in each column. */
    public byte[] xlsx(Locale language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Opora", "1.0")) {
            Worksheet leavers = workbook.newWorksheet(words.words("careleaver.template.leavers", language));
            fill(leavers, 0, headings(language));
            fill(leavers, 1, example(language));
            // numbers with leading zeros and dates stay as they are typed
            leavers.range(1, 0, 1000, Column.values().length - 1)
                    .style()
                    .format(AS_TYPED)
                    .set();
            Worksheet values = workbook.newWorksheet(words.words("careleaver.template.values", language));
            for (Column column : Column.values()) {
                fill(values, column.ordinal(), description(column, language));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(row, column, texts.get(column));
        }
    }

    private List<String> headings(Locale language) {
        return Arrays.stream(Column.values())
                .map(column -> words.name(column, language))
                .toList();
    }

    private List<String> example(Locale language) {
        return Arrays.stream(Column.values())
                .map(column -> column.codes().isEmpty()
                        ? words.words("careleaver.example." + column.key(), language)
                        : words.code(column, column.codes().get(0), language))
                .toList();
    }

    private List<String> description(Column column, Locale language) {
        String mandatory = words.words("careleaver.template." + (column.isMandatory() ? "needed" : "free"), language);
        String values = column.codes().stream()
                .map(code -> words.code(column, code, language))
                .collect(Collectors.joining(", "));
        return List.of(words.name(column, language), mandatory, values);
    }
}
