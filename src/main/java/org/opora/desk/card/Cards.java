package org.opora.desk.card;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Deadlines.Deadline;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.desk.card.Card.Coded;
import org.opora.desk.card.Card.Holder;
import org.opora.engine.OpenTasks;
import org.opora.engine.OpenTasks.OpenTask;
import org.opora.engine.StaffDirectory;
import org.opora.engine.Words;
import org.opora.registry.FamilyNames;
import org.opora.registry.FamilyNames.FamilyLine;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the cards of a page, each kind of thing in one query however many tasks there are. */
@Component
class Cards {

    private final OpenTasks tasks;
    private final SupportCases cases;
    private final FamilyNames families;
    private final Deadlines deadlines;
    private final StaffDirectory directory;
    private final CardWords cardWords;
    private final Words words;
    private final CurrentStaff reader;
    private final AccessLog accessLog;

    Cards(
            OpenTasks tasks,
            SupportCases cases,
            FamilyNames families,
            Deadlines deadlines,
            StaffDirectory directory,
            CardWords cardWords,
            Words words,
            CurrentStaff reader,
            AccessLog accessLog) {
        this.tasks = tasks;
        this.cases = cases;
        this.families = families;
        this.deadlines = deadlines;
        this.directory = directory;
        this.cardWords = cardWords;
        this.words = words;
        this.reader = reader;
        this.accessLog = accessLog;
    }

    /** The cards of those tasks that are open and that the reader may see, in the order of the ids. */
    @Transactional
    List<Card> of(Collection<String> ids) {
        List<OpenTask> seen =
                tasks.seen(new OpenTasks.Reader(reader.login(), reader.roles(), reader.organisations()), ids);
        Map<String, SupportCase> known = cases
                .all(seen.stream().map(OpenTask::caseNumber).distinct().toList())
                .stream()
                .collect(Collectors.toMap(SupportCase::number, Function.identity()));
        Map<UUID, FamilyLine> lines = lines(known.values());
        Map<String, Deadline> terms =
                deadlines.ofTasks(seen.stream().map(OpenTask::id).toList());
        return seen.stream()
                .map(task -> card(task, known.get(task.caseNumber()), lines, terms.get(task.id())))
                .toList();
    }

    /** A page is one row of the access log, with the cases whose families it names. */
    private Map<UUID, FamilyLine> lines(Collection<SupportCase> known) {
        List<SupportCase> readable = known.stream()
                .filter(some -> reader.readsCaseFiles() && reader.sees(some.organisation()) && some.family() != null)
                .toList();
        if (readable.isEmpty()) {
            return Map.of();
        }
        accessLog.record(
                "LIST_TASKS",
                "cards",
                readable.stream().map(SupportCase::number).sorted().collect(Collectors.joining(",")));
        return families.lines(readable.stream()
                .map(SupportCase::family)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private Card card(
            OpenTask task, @Nullable SupportCase about, Map<UUID, FamilyLine> lines, @Nullable Deadline deadline) {
        Optional<SupportCase> known = Optional.ofNullable(about);
        Optional<FamilyLine> line = known.map(SupportCase::family).map(lines::get);
        return new Card(
                task.id(),
                task.name(),
                task.caseNumber(),
                line.map(CardWords::name).orElse(null),
                line.map(FamilyLine::oktmo).map(cardWords::district).orElse(null),
                known.map(SupportCase::level)
                        .map(code -> new Coded(code, words.of("assessment.level", code)))
                        .orElse(null),
                task.dueAt() == null ? null : cardWords.due(task.dueAt(), deadline),
                task.assignee() == null ? null : holder(task.assignee()));
    }

    private Holder holder(String login) {
        return new Holder(
                login,
                directory.find(login).map(StaffDirectory.Staff::name).orElse(login),
                login.equals(reader.login()));
    }
}
