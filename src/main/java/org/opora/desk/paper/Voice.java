package org.opora.desk.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of a paper, in the language it is printed in. */
record Voice(MessageSource messages, Locale language, ZoneId zone) {

    static final String NOTHING = "–";

    String text(String key, Object... arguments) {
        return messages.getMessage("paper." + key, arguments, language);
    }

    /** @param kinds in which words are looked for, in this order, parted by {@code |}; without words the code stays */
    String code(String kinds, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return NOTHING;
        }
        for (String kind : kinds.split("\\|")) {
            String said = messages.getMessage(kind + "." + code, null, code, language);
            if (said != null && !said.equals(code)) {
                return said;
            }
        }
        return code;
    }

    String day(@Nullable LocalDate day) {
        return day == null
                ? NOTHING
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(day);
    }

    String day(@Nullable Instant moment) {
        return moment == null ? NOTHING : day(moment.atZone(zone).toLocalDate());
    }

    String moment(@Nullable Instant moment) {
        return moment == null
                ? NOTHING
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(moment.atZone(zone));
    }

    String moment(@Nullable OffsetDateTime moment) {
        return moment(moment == null ? null : moment.toInstant());
    }
}
