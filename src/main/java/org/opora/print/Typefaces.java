package org.opora.print;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Typefaces with Cyrillic letters, put into each document, so that it prints the same everywhere. */
public enum Typefaces {
    REGULAR("LiberationSerif-Regular"),
    BOLD("LiberationSerif-Bold"),
    ITALIC("LiberationSerif-Italic");

    private final BaseFont base;

    Typefaces(String file) {
        this.base = read("/liberation/" + file + ".ttf", file + ".ttf");
    }

    public Font size(float points) {
        return new Font(base, points);
    }

    BaseFont base() {
        return base;
    }

    private static BaseFont read(String place, String name) {
        try (InputStream file = Typefaces.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalStateException("the typeface " + name + " is not on the class path");
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
