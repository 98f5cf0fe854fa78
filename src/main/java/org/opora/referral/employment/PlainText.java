package org.opora.referral.employment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Makes one line of plain text of what strangers wrote, whatever signs are in it. */
final class PlainText {

    /** Control, invisible and broken characters, none of which belongs into a line of text. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s\\u00a0]+");

    private PlainText() {}

    /**
     * Without tags, entities and line breaks.
     *
     * @param longest characters that are kept; what is cut off is replaced by an ellipsis
     * @return empty if nothing is left
     */
    static Optional<String> of(String written, int longest) {
        // Beyond this nothing is kept anyway, and no one should have to parse a novel.
        String start = written.substring(0, Math.min(written.length(), 20 * longest));
        String text = Jsoup.parse(Parser.unescapeEntities(start, false)).text();
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(cut(line, longest));
    }

    private static String cut(String line, int longest) {
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
