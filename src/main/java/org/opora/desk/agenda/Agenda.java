package org.opora.desk.agenda;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.HeldTasks;
import org.opora.engine.OpenTasks;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory.Staff;
import org.opora.plan.NextReviews;
import org.opora.visit.PlannedVisits;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a person has before him: the tasks he holds, the visits planned and the reviews to come in the cases whose curator
 * he is, as far as he may see them now. On the morning of its day a visit or a review becomes a task, which then stands for it.
 */
@Component
class Agenda {

    private static final int MOST = 500;

    private final HeldTasks held;
    private final OpenTasks open;
    private final SupportCases cases;
    private final PlannedVisits visits;
    private final NextReviews reviews;
    private final MessageSource messages;
    private final Region region;

    Agenda(
            HeldTasks held,
            OpenTasks open,
            SupportCases cases,
            PlannedVisits visits,
            NextReviews reviews,
            MessageSource messages,
            Region region) {
        this.held = held;
        this.open = open;
        this.cases = cases;
        this.visits = visits;
        this.reviews = reviews;
        this.messages = messages;
        this.region = region;
    }

    /** True for those who may have an agenda at all. */
    static boolean isFor(Set<String> roles) {
        return roles.stream().anyMatch(Roles.CASE_READERS::contains);
    }

    /** At most 500 entries, the earliest first. */
    List<Entry> of(Staff staff, Locale locale) {
        if (!isFor(staff.roles())) {
            return List.of();
        }
        List<String> own = ownCases(staff);
        return Stream.of(tasks(staff), visits(own, locale), reviews(own, locale))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::uid))
                .limit(MOST)
                .toList();
    }

    private List<String> ownCases(Staff staff) {
        return cases.ofCurator(staff.login()).stream()
                .filter(own -> staff.organisations().contains(own.organisation()))
                .map(SupportCase::number)
                .toList();
    }

    private Stream<Entry> tasks(Staff staff) {
        OpenTasks.Reader reader = new OpenTasks.Reader(staff.login(), staff.roles(), Set.copyOf(staff.organisations()));
        return open.seen(reader, held.of(staff.login(), MOST)).stream()
                .filter(task -> task.dueAt() != null)
                .map(task -> Entry.task(
                        task.id(),
                        task.name(),
                        task.caseNumber(),
                        Objects.requireNonNull(task.dueAt()).atZoneSameInstant(region.zone())));
    }

    private Stream<Entry> visits(List<String> own, Locale locale) {
        return visits.of(own).stream()
                .filter(visit -> isToCome(region.morningOf(visit.day())))
                .map(visit -> Entry.coming(
                        "visit-" + visit.id(),
                        text("agenda.visit." + visit.kind(), locale),
                        visit.caseNumber(),
                        visit.day()));
    }

    private Stream<Entry> reviews(List<String> own, Locale locale) {
        return reviews.of(own).entrySet().stream()
                .filter(review -> isToCome(review.getValue()))
                .map(review -> Entry.coming(
                        "review-" + review.getKey(),
                        text("agenda.review", locale),
                        review.getKey(),
                        review.getValue().atZoneSameInstant(region.zone()).toLocalDate()));
    }

    private boolean isToCome(OffsetDateTime morning) {
        return morning.isAfter(region.now());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
