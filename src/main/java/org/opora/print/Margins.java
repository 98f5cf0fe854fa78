package org.opora.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.ExceptionConverter;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** Head and foot of each page. How many pages there are is written in at the end. */
class Margins extends PdfPageEventHelper {

    private static final float SIZE = 9;
    private static final float GAP = 14;
    private static final float RULE = 0.5f;
    private static final int ROOM = 30;
    private static final int LONGEST = 70;

    private final Frame frame;
    private final float side;
    private final PdfTemplate total;

    Margins(Frame frame, float side, PdfWriter writer) {
        this.frame = frame;
        this.side = side;
        this.total = writer.getDirectContent().createTemplate(ROOM, SIZE + 4);
        this.total.setBoundingBox(new Rectangle(0, -3, ROOM, SIZE + 3));
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        Rectangle sheet = document.getPageSize();
        float top = sheet.getHeight() - side + GAP;
        float bottom = side - GAP - SIZE;
        put(page, new Line(Element.ALIGN_LEFT, shortened(frame.organisation()), side, top));
        put(page, new Line(Element.ALIGN_RIGHT, frame.subject(), sheet.getWidth() - side, top));
        put(page, new Line(Element.ALIGN_LEFT, shortened(frame.foot()), side, bottom));
        String before = "%s %d %s".formatted(frame.page(), writer.getPageNumber(), frame.of());
        float end = sheet.getWidth() - side - ROOM / 2f;
        put(page, new Line(Element.ALIGN_RIGHT, before, end, bottom));
        page.addTemplate(total, end + GAP / 5, bottom);
        page.setLineWidth(RULE);
        page.moveTo(side, top - 4);
        page.lineTo(sheet.getWidth() - side, top - 4);
        page.moveTo(side, bottom + SIZE + 2);
        page.lineTo(sheet.getWidth() - side, bottom + SIZE + 2);
        page.stroke();
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        try {
            total.beginText();
            total.setFontAndSize(Typefaces.REGULAR.base(), SIZE);
            total.setTextMatrix(0, 0);
            total.showText(String.valueOf(writer.getPageNumber() - 1));
            total.endText();
        } catch (RuntimeException odd) {
            throw new ExceptionConverter(odd);
        }
    }

    private static void put(PdfContentByte page, Line line) {
        Phrase words = new Phrase(line.text(), Typefaces.REGULAR.size(SIZE));
        ColumnText.showTextAligned(page, line.alignment(), words, line.x(), line.y(), 0);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** @param alignment to the point, as {@link Element} names it */
    private record Line(int alignment, String text, float x, float y) {}
}
