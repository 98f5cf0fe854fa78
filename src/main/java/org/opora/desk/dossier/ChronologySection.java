package org.opora.desk.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile.Entry;
import org.opora.casefile.Chronology;
import org.opora.casefile.Chronology.Contents;
import org.opora.casefile.Chronology.Filter;
import org.opora.casefile.Chronology.Line;
import org.opora.casefile.Chronology.Page;
import org.opora.desk.dossier.NoteWords.Detail;
import org.springframework.stereotype.Component;

/** The story of a case, the newest first, fifty entries at a time; filtered, and searched in what the reader is shown. */
@Component
class ChronologySection {

    private static final String FORM = "FORM";

    private final Chronology chronology;
    private final SignedForms forms;
    private final NoteWords notes;
    private final Said said;
    private final Region region;

    ChronologySection(Chronology chronology, SignedForms forms, NoteWords notes, Said said, Region region) {
        this.chronology = chronology;
        this.forms = forms;
        this.notes = notes;
        this.said = said;
        this.region = region;
    }

    Story of(String number, ChronologyAsk ask, People people) {
        Page page = chronology.page(number, filter(ask, people), ask.before());
        return new Story(page.lines().stream().map(line -> told(line, people)).toList(), page.older());
    }

    /** What the form above the story offers to choose from. */
    Choices choices(String number, ChronologyAsk ask) {
        Contents contents = chronology.contents(number);
        List<Choice> kinds = new ArrayList<>();
        contents.forms()
                .forEach(signed -> kinds.add(choice(
                        FORM + ":" + signed.form(),
                        said.text("kind.form", forms.title(signed.form(), String.valueOf(signed.step()))),
                        ask.kind())));
        contents.kinds().forEach(kind -> kinds.add(choice(kind, notes.title(kind), ask.kind())));
        kinds.sort(Comparator.comparing(Choice::label));
        kinds.add(0, choice(FORM, said.text("kind.forms"), ask.kind()));
        List<Choice> authors = contents.authors().stream()
                .map(login -> choice(login, said.staff(login), ask.by()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
        return new Choices(said.text("story.count", String.valueOf(contents.entries())), kinds, authors);
    }

    private static Choice choice(String value, String label, @Nullable String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }

    private Filter filter(ChronologyAsk ask, People people) {
        String kind = Objects.requireNonNullElse(ask.kind(), "");
        boolean oneForm = kind.startsWith(FORM + ":");
        LocalDate until = ask.until();
        return new Filter(
                oneForm ? FORM : emptyToNull(kind),
                oneForm ? kind.substring(FORM.length() + 1) : null,
                ask.from() == null ? null : begin(ask.from()),
                until == null ? null : begin(until.plusDays(1)),
                emptyToNull(ask.by()),
                ChronologyAsk.given(ask.text()) ? line -> shown(line, people).anyMatch(contains(ask.text())) : null);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(region.zone()).toInstant();
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return ChronologyAsk.given(text) ? text : null;
    }

    /** Capitals do not matter, and neither does whether ё is written with its dots. */
    private static Predicate<String> contains(@Nullable String text) {
        String wanted = plain(String.valueOf(text).strip());
        return shown -> plain(shown).contains(wanted);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private Stream<String> shown(Line line, People people) {
        Entry entry = line.entry();
        if (entry.kind().equals(FORM)) {
            SignedForm form = forms.of(line, people);
            return Stream.concat(Stream.of(form.title(), form.by()), form.shown());
        }
        return Stream.concat(
                Stream.of(notes.title(entry.kind()), said.staff(entry.by())),
                notes.details(entry).stream().map(Detail::value));
    }

    private Told told(Line line, People people) {
        Entry entry = line.entry();
        boolean form = entry.kind().equals(FORM);
        SignedForm signed = form ? forms.of(line, people) : null;
        return new Told(
                entry.id(),
                said.moment(entry.at()),
                said.staff(entry.by()),
                signed == null ? notes.title(entry.kind()) : signed.title(),
                form,
                signed == null ? null : signed.gist(),
                form ? List.of() : notes.details(entry),
                entry.episode());
    }

    /** @param older place to go on from, absent on the last page */
    record Story(List<Told> entries, @Nullable Long older) {}

    /**
     * @param form true for a signed form, which can be opened
     * @param gist beginning of what was said in it
     * @param details codes of a note in words
     */
    record Told(
            UUID id,
            String at,
            String by,
            String title,
            boolean form,
            @Nullable String gist,
            List<Detail> details,
            int episode) {}

    /** @param count how many entries there are, in words */
    record Choices(String count, List<Choice> kinds, List<Choice> authors) {}

    record Choice(String value, String label, boolean chosen) {}
}
