package org.opora.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.opora.engine.DueDates;
import org.springframework.stereotype.Component;

/** Terms from the decision table of deadlines, counted by the region's calendar. */
@Component
class TableDeadlines implements Deadlines, DueDates {

    private static final String TABLE = "Deadlines";
    private static final String USUAL_URGENCY = "STANDARD";

    private final Decisions decisions;
    private final DeadlineTable deadlines;
    private final WorkingDays workingDays;
    private final Region region;

    TableDeadlines(Decisions decisions, DeadlineTable deadlines, WorkingDays workingDays, Region region) {
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.region = region;
    }

    @Override
    public Term term(String key, @Nullable String urgency, OffsetDateTime start) {
        return rule(key, urgency == null ? USUAL_URGENCY : urgency)
                .map(rule -> term(key, rule, start, null))
                .orElseThrow(() -> new IllegalStateException("the table of deadlines has no row for " + key));
    }

    @Override
    public List<Deadline> of(String caseNumber) {
        return deadlines.of(caseNumber);
    }

    @Override
    public Map<String, Deadline> ofTasks(Collection<String> tasks) {
        return deadlines.ofTasks(tasks);
    }

    @Override
    public Optional<Dates> of(Step step) {
        return rule(step.deadline(), step.urgency()).map(rule -> remember(step, rule));
    }

    private Dates remember(Step step, DeadlineRule rule) {
        OffsetDateTime start = Objects.requireNonNullElseGet(step.from(), region::now);
        Term term = term(step.deadline(), rule, start, step.before());
        deadlines.insert(new Deadline(
                step.caseNumber(), step.task(), step.taskKey(), rule.id(), rule.tableVersion(), term, step.before()));
        return new Dates(term.dueAt(), term.remindAt());
    }

    private Optional<DeadlineRule> rule(String key, String urgency) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("step", key);
        inputs.put("urgency", urgency);
        return DeadlineRule.of(decisions.decide(TABLE, inputs));
    }

    private Term term(String key, DeadlineRule rule, OffsetDateTime start, @Nullable LocalDate before) {
        TermArithmetic arithmetic = new TermArithmetic(workingDays, region.zone());
        OffsetDateTime due = before == null
                ? arithmetic.end(start, rule.period(), rule.calendar())
                : arithmetic.endBefore(start, before, rule.period());
        return new Term(
                key,
                rule.period(),
                rule.calendar(),
                rule.legalBasis(),
                start,
                due,
                arithmetic.share(start, due, rule.remindPercent()),
                arithmetic.share(start, due, rule.escalatePercent()),
                arithmetic.share(start, due, rule.headPercent()));
    }
}
