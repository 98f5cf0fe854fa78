package org.opora.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little Markdown that forms use: paragraphs, bold words, lists; a link is its words. */
final class Markdown {

    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[(.+?)(?<!\\\\)]\\([^)]*\\)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_\\[\\]<>#|])");
    private static final float INDENT = 12;

    private Markdown() {}

    static List<Paragraph> paragraphs(String text, float size) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                paragraphs.add(paragraph(line.strip(), size));
            }
        }
        return paragraphs;
    }

    private static Paragraph paragraph(String line, float size) {
        boolean item = line.startsWith("- ");
        Paragraph paragraph = new Paragraph();
        paragraph.setLeading(size * 1.35f);
        paragraph.setSpacingAfter(3);
        String words = item ? "• " + line.substring(2) : line.replaceFirst("^#+ ", "");
        if (item) {
            paragraph.setIndentationLeft(INDENT);
        }
        add(paragraph, LINK.matcher(words).replaceAll("$1"), size);
        return paragraph;
    }

    private static void add(Paragraph paragraph, String words, float size) {
        Matcher bold = BOLD.matcher(words);
        int done = 0;
        while (bold.find()) {
            paragraph.add(new Chunk(plain(words.substring(done, bold.start())), Typefaces.REGULAR.size(size)));
            paragraph.add(new Chunk(plain(bold.group(1)), Typefaces.BOLD.size(size)));
            done = bold.end();
        }
        paragraph.add(new Chunk(plain(words.substring(done)), Typefaces.REGULAR.size(size)));
    }

    private static String plain(String words) {
        return ESCAPED.matcher(words).replaceAll("$1");
    }
}
