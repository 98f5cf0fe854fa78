package org.opora.careleaver.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FieldRefused;

/** Reads the first sheet of an Excel workbook (.xlsx), one row after the other. */
final class XlsxLines {

    private static final int MOST_DIGITS = 30;

    /** The day after 31 December 9999, as Excel counts. */
    private static final BigDecimal NO_DAY_ANY_MORE = BigDecimal.valueOf(2_958_466);

    private XlsxLines() {}

    static List<Line> read(byte[] file, ImportSettings settings) {
        XlsxGuard.check(file, settings);
        Lines lines = new Lines(settings.maxRows());
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> row = rows.iterator(); row.hasNext(); ) {
                lines.add(line(row.next()));
            }
        } catch (FieldRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // what the library says of it may quote a cell
            throw Refusal.of("unreadable");
        }
        return lines.all();
    }

    private static Line line(Row row) {
        List<Cell> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell(cell)));
        return Line.of(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        return switch (cell.getType()) {
            case FORMULA -> new Cell(Cell.Kind.FORMULA, "", null);
            case ERROR -> new Cell(Cell.Kind.ERROR, "", null);
            case NUMBER -> number(cell);
            default -> Cell.text(cell.getText());
        };
    }

    /** Excel keeps dates as numbers, and so are insurance numbers and telephones that are typed without signs. */
    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            return new Cell(Cell.Kind.ERROR, "", null);
        }
        boolean day = number.signum() > 0 && number.compareTo(NO_DAY_ANY_MORE) < 0;
        LocalDate date = day ? cell.asDate().toLocalDate() : null;
        return new Cell(Cell.Kind.NUMBER, number.toPlainString(), date);
    }
}
