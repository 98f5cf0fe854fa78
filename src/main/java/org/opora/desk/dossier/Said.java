package org.opora.desk.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Says things in the reader's language: texts, codes, days, names of staff. */
@Component
class Said {

    static final String NOTHING = "–";

    private static final String SYSTEM = "system";

    private final Words words;
    private final ReaderLanguage language;
    private final StaffDirectory staff;
    private final Region region;

    Said(Words words, ReaderLanguage language, StaffDirectory staff, Region region) {
        this.words = words;
        this.language = language;
        this.staff = staff;
        this.region = region;
    }

    Locale locale() {
        return language.locale();
    }

    String text(String key, Object... arguments) {
        return words.sentence("dossier." + key, arguments);
    }

    boolean knows(String key) {
        return !text(key).equals("dossier." + key);
    }

    /** @param kinds in which words are looked for, in this order, parted by {@code |} */
    String code(String kinds, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return NOTHING;
        }
        for (String kind : kinds.split("\\|")) {
            String said = words.of(kind, code);
            if (!said.equals(code)) {
                return said;
            }
        }
        return code;
    }

    String day(@Nullable LocalDate day) {
        return day == null
                ? NOTHING
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(day);
    }

    String day(OffsetDateTime moment) {
        return day(moment.atZoneSameInstant(region.zone()).toLocalDate());
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(moment.atZone(region.zone()));
    }

    /** A day or a moment as it was written down by machines, or the text itself. */
    String written(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return day(LocalDate.parse(text));
            }
            if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d")) {
                return day(LocalDate.parse(text.substring(0, 10))) + ", " + text.substring(11);
            }
            return text.matches("\\d{4}-\\d\\d-\\d\\dT.*[Z:]\\S*")
                    ? moment(OffsetDateTime.parse(text).toInstant())
                    : text;
        } catch (DateTimeException unlike) {
            return text;
        }
    }

    String staff(@Nullable String login) {
        if (login == null) {
            return NOTHING;
        }
        return login.equals(SYSTEM)
                ? text("system")
                : staff.find(login).map(Staff::name).orElse(login);
    }

    String organisation(String id) {
        return staff.organisations().getOrDefault(id, id);
    }

    String yesNo(boolean yes) {
        return text(yes ? "yes" : "no");
    }
}
