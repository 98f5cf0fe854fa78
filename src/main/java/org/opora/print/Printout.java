package org.opora.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper on its way into a stream: piece after piece, page after page, never held whole. Text can be searched and copied;
 * a title never stands at the foot of a page without what follows.
 */
public final class Printout implements AutoCloseable {

    private static final float SIDE = 56;
    private static final float TITLE = 15;
    private static final float HEADING = 12;
    private static final float TEXT = 11;
    private static final float SMALL = 9;
    /** Points that must be left on a page for a heading with some lines below it. */
    private static final float HEADING_WITH_TEXT = 80;

    private final Document document;
    private final PdfWriter writer;
    private @Nullable Contents contents;
    private @Nullable PdfOutline chapter;

    private Printout(Document document, PdfWriter writer) {
        this.document = document;
        this.writer = writer;
    }

    /** Begins the first page. The stream is closed by whoever opened it. */
    public static Printout begin(OutputStream out, Frame frame) {
        Document document = new Document(PageSize.A4, SIDE, SIDE, SIDE, SIDE);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(frame.title());
        document.addSubject(frame.subject());
        document.addAuthor(frame.organisation());
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(frame.language().toLanguageTag(), PdfObject.TEXT_UNICODE));
        document.open();
        writer.setPageEvent(new Margins(frame, SIDE, writer));
        return new Printout(document, writer);
    }

    public void title(String text) {
        Paragraph title = new Paragraph(text, Typefaces.BOLD.size(TITLE));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(10);
        document.add(title);
    }

    public void heading(String text) {
        needs(HEADING_WITH_TEXT);
        Paragraph heading = new Paragraph(text, Typefaces.BOLD.size(HEADING));
        heading.setSpacingBefore(10);
        heading.setSpacingAfter(4);
        document.add(heading);
    }

    /** A label with a longer text below it. */
    public void labelled(String label, String text) {
        needs(HEADING_WITH_TEXT / 2);
        Paragraph name = new Paragraph(label, Typefaces.BOLD.size(TEXT));
        name.setSpacingBefore(6);
        document.add(name);
        paragraph(text);
    }

    public void paragraph(String text) {
        Paragraph paragraph = new Paragraph(text, Typefaces.REGULAR.size(TEXT));
        paragraph.setSpacingAfter(4);
        document.add(paragraph);
    }

    public void note(String text) {
        Paragraph note = new Paragraph(text, Typefaces.ITALIC.size(SMALL + 1));
        note.setSpacingAfter(4);
        document.add(note);
    }

    /** The read-only text of a form. */
    public void markdown(String text) {
        Markdown.paragraphs(text, TEXT).forEach(document::add);
    }

    /** Two columns: labels and what belongs to them. */
    public void facts(List<Fact> facts) {
        if (!facts.isEmpty()) {
            document.add(Tables.facts(facts));
        }
    }

    /** A table whose headings are repeated on each page; rows too wide for a sheet are written below one another. */
    public void table(List<String> headings, List<List<String>> rows) {
        if (Tables.isNarrow(headings)) {
            document.add(Tables.grid(headings, rows));
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            needs(HEADING_WITH_TEXT / 2);
            document.add(Tables.block(row + 1, headings, rows.get(row)));
        }
    }

    /** Boxes to tick by hand. */
    public void choices(String label, List<Choice> choices) {
        document.add(Tables.choices(label, choices));
    }

    /** Room to write in by hand, with what is known already. */
    public void room(String label, String known, int lines) {
        document.add(Tables.room(label, known, lines));
    }

    public void signatures(List<SignatureLine> lines, String signature, String name) {
        document.add(Tables.signatures(lines, signature, name));
    }

    /** A table of contents, whose page numbers are written in when the chapters begin. */
    public void contents(String title, List<String> chapters) {
        title(title);
        Contents made = new Contents(writer, chapters);
        document.add(made.table());
        contents = made;
    }

    /** The next chapter of the contents: on a new page, with a bookmark. */
    public void chapter(String title) {
        document.newPage();
        Chunk target = new Chunk(title, Typefaces.BOLD.size(TITLE));
        if (contents != null) {
            target.setLocalDestination(contents.begin(writer.getPageNumber()));
        }
        chapter = bookmark(writer.getRootOutline(), title);
        Paragraph heading = new Paragraph(target);
        heading.setSpacingAfter(8);
        document.add(heading);
    }

    /** A part of a chapter, with a bookmark below that of the chapter. */
    public void section(String title) {
        needs(2 * HEADING_WITH_TEXT);
        Chunk target = new Chunk(title, Typefaces.BOLD.size(HEADING + 1));
        if (contents != null) {
            target.setLocalDestination(contents.begin(writer.getPageNumber()));
        }
        bookmark(chapter == null ? writer.getRootOutline() : chapter, title);
        Paragraph heading = new Paragraph(target);
        heading.setSpacingBefore(14);
        heading.setSpacingAfter(4);
        document.add(heading);
    }

    public void newPage() {
        document.newPage();
    }

    @Override
    public void close() {
        document.close();
    }

    private PdfOutline bookmark(PdfOutline parent, String title) {
        float top = writer.getVerticalPosition(false);
        PdfOutline made = new PdfOutline(
                parent,
                PdfAction.gotoLocalPage(
                        writer.getPageNumber(), new PdfDestination(PdfDestination.XYZ, -1, top, 0), writer),
                title,
                false);
        return made;
    }

    private void needs(float points) {
        if (writer.getVerticalPosition(false) < SIDE + points) {
            document.newPage();
        }
    }

    /** A label and what belongs to it. */
    public record Fact(String label, String text) {}

    /** Something to tick. */
    public record Choice(String text, boolean chosen) {}

    /** @param name of who signs, empty if it is written by hand */
    public record SignatureLine(String role, String name) {}
}
