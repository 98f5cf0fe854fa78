package org.opora.processes;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter to an agency as the curator prints it.
 *
 * @param text of its first page
 */
record Letter(String text) {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    /** @param kind of the message that the letter carries */
    static Letter of(int port, String referral, String kind) {
        byte[] pdf = WebPages.of(port, "curator")
                .get("/letters/" + referral + ".pdf?kind=" + kind)
                .body();
        try (PdfReader reader = new PdfReader(pdf)) {
            return new Letter(new PdfTextExtractor(reader).getTextFromPage(1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The code on its return slip. */
    String code() {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("the letter has no return slip");
        }
        return matcher.group();
    }
}
