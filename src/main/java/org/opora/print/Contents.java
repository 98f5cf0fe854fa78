package org.opora.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;

/** A table of contents that leads to its chapters. It is printed first, so numbers of pages come in later. */
class Contents {

    private static final float SIZE = 10;
    private static final float ROOM = 30;

    private final PdfPTable table = new PdfPTable(new float[] {12, 1});
    private final List<PdfTemplate> numbers = new ArrayList<>();
    private int begun;

    Contents(PdfWriter writer, List<String> chapters) {
        table.setWidthPercentage(100);
        for (int index = 0; index < chapters.size(); index++) {
            PdfTemplate number = writer.getDirectContent().createTemplate(ROOM, SIZE + 4);
            number.setBoundingBox(new Rectangle(0, -3, ROOM, SIZE + 3));
            numbers.add(number);
            Chunk title = new Chunk(chapters.get(index), Typefaces.REGULAR.size(SIZE)).setLocalGoto(name(index));
            table.addCell(plain(new PdfPCell(new Phrase(title))));
            table.addCell(plain(new PdfPCell(Image.getInstance(number), false)));
        }
    }

    PdfPTable table() {
        return table;
    }

    /** @return name of the place the next chapter begins at */
    String begin(int page) {
        if (begun < numbers.size()) {
            PdfTemplate number = numbers.get(begun);
            number.beginText();
            number.setFontAndSize(Typefaces.REGULAR.base(), SIZE);
            number.setTextMatrix(0, 0);
            number.showText(String.valueOf(page));
            number.endText();
        }
        return name(begun++);
    }

    private static String name(int index) {
        return "part-" + index;
    }

    private static PdfPCell plain(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingBottom(3);
        return cell;
    }
}
