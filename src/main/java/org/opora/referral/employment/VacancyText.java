package org.opora.referral.employment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Vacancies as Markdown for a form, in the language of the person who reads. */
@Component
public class VacancyText {

    private final Words words;
    private final ReaderLanguage language;

    VacancyText(Words words, ReaderLanguage language) {
        this.words = words;
        this.language = language;
    }

    /** Of which day the list is, its vacancies one a line, and how many there are in all. */
    public String of(Vacancies.Found found) {
        String age = words.sentence(
                found.old() ? "vacancies.old" : "vacancies.asOf",
                day(found.asOf().toLocalDate()));
        List<String> lines = new ArrayList<>();
        found.vacancies().forEach(vacancy -> lines.add("- " + line(vacancy)));
        String total = words.sentence("vacancies.total", found.total());
        return age + "\n\n" + String.join("\n", lines) + "\n\n" + total;
    }

    private String line(NearVacancy vacancy) {
        List<String> parts = Stream.of(
                        Optional.of(title(vacancy)), plain(vacancy.employer()), plain(vacancy.place()), pay(vacancy))
                .flatMap(Optional::stream)
                .toList();
        return String.join(" · ", parts);
    }

    private static String title(NearVacancy vacancy) {
        String title = plain(vacancy.title()).orElseThrow();
        return vacancy.url() == null ? title : "[" + title + "](" + vacancy.url() + ")";
    }

    private Optional<String> pay(NearVacancy vacancy) {
        String currency = plain(vacancy.currency()).orElse("₽");
        Integer from = vacancy.payFrom();
        Integer to = vacancy.payTo();
        if (from != null && to != null && !from.equals(to)) {
            return Optional.of(words.sentence("vacancies.pay.range", from, to, currency));
        }
        if (from != null) {
            return Optional.of(words.sentence(to == null ? "vacancies.pay.from" : "vacancies.pay", from, currency));
        }
        return Optional.ofNullable(to).map(most -> words.sentence("vacancies.pay.to", most, currency));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** Whatever signs strangers wrote are text, and no address in it becomes a link. */
    private static Optional<String> plain(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(text -> text.replaceAll("([\\\\`*_~\\[\\]<>#|&{}!:@])", "\\\\$1"))
                .map(text -> text.replaceAll("(?i)\\bwww\\.", "www\\\\."));
    }
}
