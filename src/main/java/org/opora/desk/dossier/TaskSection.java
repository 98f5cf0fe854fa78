package org.opora.desk.dossier;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Deadlines.Deadline;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.desk.dossier.CaseSubjects.Subject;
import org.opora.desk.dossier.Explanations.Why;
import org.opora.engine.ModelTexts;
import org.opora.engine.OpenTasks;
import org.opora.engine.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** The open tasks of the family, over all its cases, as far as the reader may see them. */
@Component
class TaskSection {

    private final OpenTasks tasks;
    private final SupportCases cases;
    private final Deadlines deadlines;
    private final Explanations explanations;
    private final ModelTexts models;
    private final CaseDoor door;
    private final Said said;
    private final Region region;

    TaskSection(
            OpenTasks tasks,
            SupportCases cases,
            Deadlines deadlines,
            Explanations explanations,
            ModelTexts models,
            CaseDoor door,
            Said said,
            Region region) {
        this.tasks = tasks;
        this.cases = cases;
        this.deadlines = deadlines;
        this.explanations = explanations;
        this.models = models;
        this.door = door;
        this.said = said;
        this.region = region;
    }

    /** @param current task that is open beside the case file, if one is */
    Tasks of(SupportCase supportCase, Subject subject, @Nullable String current) {
        List<TaskRow> rows = rows(numbers(supportCase, subject));
        int here = IntStream.range(0, rows.size())
                .filter(index -> rows.get(index).id().equals(current))
                .findFirst()
                .orElse(-1);
        return new Tasks(
                rows.stream().map(row -> row.marked(row.id().equals(current))).toList(),
                here > 0 ? rows.get(here - 1) : null,
                here >= 0 && here + 1 < rows.size() ? rows.get(here + 1) : null);
    }

    private Set<String> numbers(SupportCase supportCase, Subject subject) {
        Set<String> numbers = new LinkedHashSet<>(Set.of(supportCase.number()));
        Stream.ofNullable(subject.family())
                .flatMap(family -> cases.ofFamily(family.id()).stream())
                .filter(door::sees)
                .forEach(other -> numbers.add(other.number()));
        return numbers;
    }

    private List<TaskRow> rows(Set<String> numbers) {
        List<OpenTask> open = tasks.ofCases(door.reader(), numbers);
        Map<String, Deadline> terms = open.stream()
                .map(OpenTask::caseNumber)
                .distinct()
                .flatMap(number -> deadlines.of(number).stream())
                .collect(Collectors.toMap(Deadline::task, deadline -> deadline));
        return open.stream().map(task -> row(task, terms.get(task.id()))).toList();
    }

    private TaskRow row(OpenTask task, @Nullable Deadline term) {
        OffsetDateTime due = task.dueAt();
        return new TaskRow(
                task.id(),
                task.caseNumber(),
                models.in(said.locale(), task.name()),
                task.assignee() == null ? said.text("task.free") : said.staff(task.assignee()),
                due == null ? Said.NOTHING : said.moment(due.toInstant()),
                due != null && due.isBefore(region.now()),
                false,
                term == null ? null : explanations.of(term));
    }

    /**
     * @param previous task of the same family before the current one
     * @param next the one after it
     */
    record Tasks(
            List<TaskRow> rows,
            @Nullable TaskRow previous,
            @Nullable TaskRow next) {

        public boolean any() {
            return !rows.isEmpty();
        }

        public boolean beside() {
            return previous != null || next != null;
        }
    }

    /**
     * @param current true for the task that is open beside the case file
     * @param why how the day came about, absent if nothing set one
     */
    record TaskRow(
            String id,
            String caseNumber,
            String name,
            String holder,
            String due,
            boolean late,
            boolean current,
            @Nullable Why why) {

        TaskRow marked(boolean here) {
            return new TaskRow(id, caseNumber, name, holder, due, late, here, why);
        }
    }
}
