package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A paper as somebody got it.
 *
 * @param pages text of each
 * @param bookmarks titles in order, those below others as well
 */
public record Printed(List<String> pages, String title, String language, List<String> bookmarks) {

    static Printed of(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return of(answer.body());
    }

    public static Printed of(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            List<String> pages = new ArrayList<>();
            PdfTextExtractor text = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(text.getTextFromPage(page));
            }
            return new Printed(
                    pages,
                    reader.getInfo().get("Title"),
                    String.valueOf(reader.getCatalog().getAsString(PdfName.LANG)),
                    titles(SimpleBookmark.getBookmarkList(reader)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All of it, with single blanks. */
    public String text() {
        return String.join(" ", pages).replaceAll("\\s+", " ");
    }

    @SuppressWarnings("unchecked")
    private static List<String> titles(List<Map<String, Object>> bookmarks) {
        List<String> titles = new ArrayList<>();
        if (bookmarks != null) {
            for (Map<String, Object> bookmark : bookmarks) {
                titles.add(String.valueOf(bookmark.get("Title")));
                titles.addAll(titles((List<Map<String, Object>>) bookmark.get("Kids")));
            }
        }
        return titles;
    }
}
