package org.opora.print;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.print.Printout.Choice;
import org.opora.print.Printout.Fact;
import org.opora.print.Printout.SignatureLine;

/** The tables a paper is made of. Rows that do not fit break over pages; headings are repeated. */
final class Tables {

    private static final float TEXT = 10.5f;
    private static final float SMALL = 8;
    private static final float LINE = 20;
    private static final float WIDE = 1.4f;
    private static final int MOST_COLUMNS = 5;
    private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);
    private static final Color RULE = new Color(0x99, 0x99, 0x99);

    private Tables() {}

    static boolean isNarrow(List<String> headings) {
        return headings.size() <= MOST_COLUMNS;
    }

    static PdfPTable facts(List<Fact> facts) {
        PdfPTable table = table(2, 3);
        for (Fact fact : facts) {
            table.addCell(cell(fact.label(), Typefaces.REGULAR.size(TEXT), SHADE));
            table.addCell(cell(fact.text(), Typefaces.REGULAR.size(TEXT), null));
        }
        return table;
    }

    static PdfPTable grid(List<String> headings, List<List<String>> rows) {
        float[] widths = new float[headings.size()];
        Arrays.fill(widths, 1);
        PdfPTable table = table(widths);
        headings.forEach(heading -> table.addCell(cell(heading, Typefaces.BOLD.size(TEXT - 1), SHADE)));
        table.setHeaderRows(1);
        rows.forEach(row -> row.forEach(text -> table.addCell(cell(text, Typefaces.REGULAR.size(TEXT - 1), null))));
        return table;
    }

    /** One row of a wide table, its headings at the left. */
    static PdfPTable block(int number, List<String> headings, List<String> row) {
        PdfPTable table = table(2, 3);
        PdfPCell head = cell(number + ".", Typefaces.BOLD.size(TEXT), SHADE);
        head.setColspan(2);
        table.addCell(head);
        for (int column = 0; column < headings.size(); column++) {
            table.addCell(cell(headings.get(column), Typefaces.REGULAR.size(TEXT - 1), null));
            table.addCell(cell(row.get(column), Typefaces.REGULAR.size(TEXT - 1), null));
        }
        return table;
    }

    static PdfPTable choices(String label, List<Choice> choices) {
        PdfPTable table = table(2, 3);
        table.addCell(cell(label, Typefaces.REGULAR.size(TEXT), SHADE));
        StringBuilder boxes = new StringBuilder();
        for (Choice choice : choices) {
            boxes.append(boxes.isEmpty() ? "" : "\n")
                    .append(choice.chosen() ? "■ " : "□ ")
                    .append(choice.text());
        }
        PdfPCell ticks = cell(boxes.toString(), Typefaces.REGULAR.size(TEXT), null);
        ticks.setLeading(0, WIDE);
        table.addCell(ticks);
        return table;
    }

    static PdfPTable room(String label, String known, int lines) {
        PdfPTable table = lines > 1 ? table(1) : table(2, 3);
        table.addCell(cell(label, Typefaces.REGULAR.size(TEXT), SHADE));
        PdfPCell room = cell(known, Typefaces.REGULAR.size(TEXT), null);
        room.setMinimumHeight(known.isEmpty() ? lines * LINE : 0);
        table.addCell(room);
        table.setKeepTogether(known.isEmpty());
        return table;
    }

    static PdfPTable signatures(List<SignatureLine> lines, String signature, String name) {
        PdfPTable table = table(4, 3, 4);
        table.setKeepTogether(true);
        table.setSpacingBefore(18);
        for (SignatureLine line : lines) {
            table.addCell(open(line.role(), TEXT, Rectangle.NO_BORDER));
            table.addCell(open(" ", TEXT, Rectangle.BOTTOM));
            table.addCell(open(line.name().isEmpty() ? " " : line.name(), TEXT, Rectangle.BOTTOM));
            table.addCell(open(" ", SMALL, Rectangle.NO_BORDER));
            table.addCell(caption(signature));
            table.addCell(caption(name));
        }
        return table;
    }

    private static PdfPCell caption(String text) {
        PdfPCell cell = open(text, SMALL, Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setPaddingBottom(10);
        return cell;
    }

    private static PdfPCell open(String text, float size, int border) {
        PdfPCell cell = new PdfPCell(new Phrase(text, Typefaces.REGULAR.size(size)));
        cell.setBorder(border);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        return cell;
    }

    private static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSplitLate(false);
        table.setSpacingBefore(2);
        table.setSpacingAfter(4);
        return table;
    }

    private static PdfPCell cell(String text, Font font, @Nullable Color background) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setBorderColor(RULE);
        if (background != null) {
            cell.setBackgroundColor(background);
        }
        return cell;
    }
}
