package org.opora.desk.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as HTTP writes them (RFC 9110, section 8.8.3). */
final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Versions() {}

    /** @throws DraftRefused if the caller does not say which version he replaces */
    static long seen(@Nullable String match) {
        Matcher tag = TAG.matcher(match == null ? "" : match.strip());
        if (!tag.matches()) {
            throw DraftRefused.because(DraftRefused.Why.UNCONDITIONAL);
        }
        return Long.parseLong(tag.group(1));
    }
}
