package org.opora.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.desk.FormAnswers.Shown;
import org.opora.desk.FormPaper.Answer;
import org.opora.desk.FormPaper.Kind;
import org.opora.engine.FormTexts.Part;

/**
 * Answers in words: options by their labels, dates and numbers as the language writes them.
 *
 * @param zone in which moments are read
 * @param yes the words for a tick, {@code no} for none
 * @param hidden what stands in the place of what the reader is not shown
 */
record AnswerWords(Shown shown, ZoneId zone, String yes, String no, String hidden) {

    private static final int DAY = "2026-11-28".length();

    private static final Map<String, Kind> KINDS = Map.of(
            "textarea", Kind.TEXT,
            "number", Kind.NUMBER,
            "datetime", Kind.DATE,
            "checkbox", Kind.TICK,
            "radio", Kind.CHOICE,
            "select", Kind.CHOICE,
            "checklist", Kind.CHOICES,
            "taglist", Kind.CHOICES);

    Answer of(Part field, @Nullable Object value) {
        Kind kind = KINDS.getOrDefault(field.type().replaceFirst("\\..*", ""), Kind.LINE);
        List<String> options = List.copyOf(field.options().values());
        boolean said = !each(value).isEmpty() && !shown.blank();
        if (said && !shown.visible().test(field.sensitivity())) {
            return new Answer(field.key(), field.label(), Kind.LINE, List.of(hidden), options);
        }
        List<String> words = each(value).stream()
                .map(one -> words(field, kind, one))
                .filter(word -> !word.isBlank())
                .toList();
        return new Answer(field.key(), field.label(), kind, words, options);
    }

    private static Collection<?> each(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many;
        }
        return value == null ? List.of() : List.of(value);
    }

    private String words(Part field, Kind kind, Object value) {
        return switch (kind) {
            case LINE, TEXT -> value.toString();
            case TICK -> Boolean.TRUE.equals(value) ? yes : no;
            case NUMBER -> number(value);
            case DATE -> date(value.toString());
            case CHOICE, CHOICES -> choice(field, value.toString());
        };
    }

    private String choice(Part field, String value) {
        String label = field.options().get(value);
        return label == null ? shown.names().of(field.key(), value).orElse(value) : label;
    }

    private String number(Object value) {
        try {
            NumberFormat format = NumberFormat.getInstance(shown.language());
            format.setMaximumFractionDigits(10);
            return format.format(new BigDecimal(value.toString()));
        } catch (NumberFormatException odd) {
            return value.toString();
        }
    }

    /** As it was stored if it is neither a day nor a moment: paper hides nothing. */
    private String date(String value) {
        try {
            return value.length() <= DAY
                    ? style().format(LocalDate.parse(value))
                    : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .withLocale(shown.language())
                            .format(OffsetDateTime.parse(value).atZoneSameInstant(zone));
        } catch (DateTimeException odd) {
            return value;
        }
    }

    private DateTimeFormatter style() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(shown.language());
    }
}
