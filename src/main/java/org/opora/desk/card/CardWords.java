package org.opora.desk.card;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines.Deadline;
import org.opora.calendar.Deadlines.Term;
import org.opora.calendar.Region;
import org.opora.desk.card.Card.Due;
import org.opora.desk.card.Card.Why;
import org.opora.engine.ModelTexts;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.opora.registry.FamilyNames.FamilyLine;
import org.opora.registry.FamilyNames.PersonName;
import org.springframework.stereotype.Component;

/** Says on a card what staff would say: names with initials, days of the region, terms in words. */
@Component
class CardWords {

    /** Keeps initials beside their surname. */
    private static final String NO_BREAK = "\u00a0";

    private static final int MUNICIPALITY = 8;

    private final Words words;
    private final ModelTexts models;
    private final Plurals plurals;
    private final ReaderLanguage language;
    private final Region region;
    private final Map<String, String> districts;

    CardWords(
            Words words,
            ModelTexts models,
            Plurals plurals,
            ReaderLanguage language,
            Region region,
            CardSettings settings) {
        this.words = words;
        this.models = models;
        this.plurals = plurals;
        this.language = language;
        this.region = region;
        this.districts = settings.districts();
    }

    /** {@code Sokolova M. I.}; the family's surname before it where she has another one. */
    static String name(FamilyLine line) {
        PersonName person = line.person();
        if (person == null) {
            return line.surname();
        }
        String name = Stream.of(person.firstName(), person.middleName())
                .filter(Objects::nonNull)
                .filter(given -> !given.isBlank())
                .map(given -> given.substring(0, given.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(NO_BREAK, person.lastName() + NO_BREAK, ""))
                .strip();
        return person.lastName().equalsIgnoreCase(line.surname()) ? name : "%s (%s)".formatted(line.surname(), name);
    }

    /** The name that the region gave the municipality or settlement, else its code. */
    String district(String oktmo) {
        String municipality = oktmo.substring(0, Math.min(MUNICIPALITY, oktmo.length()));
        String known = districts.getOrDefault(oktmo, districts.get(municipality));
        return known == null ? words.sentence("cards.oktmo", oktmo) : known;
    }

    Due due(OffsetDateTime dueAt, @Nullable Deadline deadline) {
        ZonedDateTime at = dueAt.atZoneSameInstant(region.zone());
        boolean overdue = dueAt.isBefore(region.now());
        long days = ChronoUnit.DAYS.between(region.today(), at.toLocalDate());
        return new Due(
                at.toOffsetDateTime(),
                moment(at),
                overdue,
                days,
                left(overdue, days),
                deadline == null ? null : why(deadline));
    }

    private String left(boolean overdue, long days) {
        if (overdue) {
            return days == 0 ? words.sentence("cards.overdue.today") : plurals.of("cards.overdue", -days);
        }
        if (days > 1) {
            return plurals.of("cards.left", days);
        }
        return words.sentence(days == 0 ? "cards.today" : "cards.tomorrow");
    }

    private Why why(Deadline deadline) {
        Term term = deadline.term();
        ZonedDateTime from = term.start().atZoneSameInstant(region.zone());
        String period = period(term.period(), term.calendar());
        LocalDate before = deadline.before();
        String rule = before == null
                ? words.sentence(
                        "cards.from", period, term.period().startsWith("PT") ? moment(from) : day(from.toLocalDate()))
                : words.sentence("cards.before", period, day(before));
        String basis = term.legalBasis();
        String inWords = basis == null ? null : models.in(language.locale(), basis);
        return new Why(rule, term.period(), term.calendar(), term.start(), before, inWords);
    }

    private String period(String iso, String calendar) {
        if (iso.startsWith("PT")) {
            Duration time = Duration.parse(iso);
            return parts(Map.entry("hour", time.toHours()), Map.entry("minute", (long) time.toMinutesPart()));
        }
        Period days = Period.parse(iso);
        return parts(Map.entry("month", days.toTotalMonths()), Map.entry("day." + calendar, (long) days.getDays()));
    }

    @SafeVarargs
    private String parts(Map.Entry<String, Long>... parts) {
        return Stream.of(parts)
                .filter(part -> part.getValue() != 0)
                .map(part -> plurals.of("cards." + part.getKey(), part.getValue()))
                .collect(Collectors.joining(" "));
    }

    private String moment(ZonedDateTime at) {
        return words.sentence("cards.at", day(at.toLocalDate()), at.format(DateTimeFormatter.ofPattern("HH:mm")));
    }

    /** Without the year if it is this one. */
    private String day(LocalDate day) {
        Locale locale = language.locale();
        String pattern = day.getYear() == region.today().getYear() ? "d MMMM" : "d MMMM yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale)).replace(" ", NO_BREAK);
    }
}
