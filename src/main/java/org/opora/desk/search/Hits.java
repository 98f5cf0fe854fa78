package org.opora.desk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.desk.search.SearchResult.CaseHit;
import org.opora.desk.search.SearchResult.Hit;
import org.opora.desk.search.SearchResult.TaskHit;
import org.opora.engine.OpenTasks;
import org.opora.engine.OpenTasks.OpenTask;
import org.opora.engine.StaffDirectory;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.PeopleSearch.Found;
import org.opora.registry.PeopleSearch.Reason;
import org.opora.registry.Person;
import org.opora.security.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes what was found: cases, level, curator and the open tasks that the reader may see, asked for all at once. */
@Component
class Hits {

    private static final int CERTAIN = 100;

    private final SupportCases cases;
    private final Families families;
    private final OpenTasks openTasks;
    private final Organisations organisations;
    private final StaffDirectory directory;
    private final CurrentStaff staff;
    private final MessageSource messages;

    Hits(
            SupportCases cases,
            Families families,
            OpenTasks openTasks,
            Organisations organisations,
            StaffDirectory directory,
            CurrentStaff staff,
            MessageSource messages) {
        this.cases = cases;
        this.families = families;
        this.openTasks = openTasks;
        this.organisations = organisations;
        this.directory = directory;
        this.staff = staff;
        this.messages = messages;
    }

    List<Hit> of(List<Found> found, Locale locale) {
        List<About> about = found.stream()
                .map(one -> new About(
                        one.family(),
                        seen(one.family()),
                        one.score(),
                        one.reasons().stream()
                                .map(reason -> words(reason, locale))
                                .toList()))
                .toList();
        return described(about, locale);
    }

    /** Found by number: the case alone, or its family with all its cases. */
    List<Hit> ofCases(List<SupportCase> found, Locale locale) {
        List<String> why = List.of(words("search.why.NUMBER", locale));
        List<About> about = found.stream()
                .map(one -> {
                    Family family = Optional.ofNullable(one.family())
                            .flatMap(families::find)
                            .orElse(null);
                    return new About(family, theFirst(one, family), CERTAIN, why);
                })
                .toList();
        return described(about, locale);
    }

    private List<SupportCase> theFirst(SupportCase one, @Nullable Family family) {
        List<SupportCase> all = new ArrayList<>(List.of(one));
        if (family != null) {
            seen(family).stream()
                    .filter(other -> !other.number().equals(one.number()))
                    .forEach(all::add);
        }
        return all;
    }

    private List<SupportCase> seen(Family family) {
        return cases.ofFamily(family.id()).stream()
                .filter(one -> staff.sees(one.organisation()))
                .toList();
    }

    private List<Hit> described(List<About> about, Locale locale) {
        List<String> numbers = about.stream()
                .flatMap(one -> one.cases().stream())
                .map(SupportCase::number)
                .distinct()
                .toList();
        Map<String, List<OpenTask>> tasks =
                openTasks
                        .ofCases(new OpenTasks.Reader(staff.login(), staff.roles(), staff.organisations()), numbers)
                        .stream()
                        .collect(Collectors.groupingBy(OpenTask::caseNumber));
        Map<String, Organisation> known =
                organisations.all().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        return about.stream().map(one -> hit(one, tasks, known, locale)).toList();
    }

    private Hit hit(About about, Map<String, List<OpenTask>> tasks, Map<String, Organisation> known, Locale locale) {
        Family family = about.family();
        String id = family == null ? about.cases().get(0).organisation() : family.organisation();
        Organisation organisation = known.get(id);
        boolean young = about.cases().stream().anyMatch(one -> one.kind() == CaseKind.CARE_LEAVER);
        return new Hit(
                family == null ? null : family.id(),
                name(family, young, locale),
                young,
                family == null ? List.of() : people(family.members()),
                organisation == null ? id : organisation.name(),
                Stream.of(family == null ? null : family.oktmo(), organisation == null ? null : organisation.oktmo())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                about.score(),
                about.why(),
                about.cases().stream()
                        .map(one -> caseHit(one, tasks.getOrDefault(one.number(), List.of()), locale))
                        .toList());
    }

    private String name(@Nullable Family family, boolean young, Locale locale) {
        if (family == null) {
            return words("search.unidentified", locale);
        }
        return young && !family.members().isEmpty() ? family.members().get(0).fullName() : family.surname();
    }

    private static List<String> people(Collection<Person> members) {
        return members.stream()
                .map(member -> member.bornOn() == null
                        ? member.fullName()
                        : member.fullName() + ", " + member.bornOn().getYear())
                .toList();
    }

    private CaseHit caseHit(SupportCase one, List<OpenTask> tasks, Locale locale) {
        return new CaseHit(
                one.number(),
                words("search.status." + one.status(), locale),
                one.level() == null ? null : words("search.level." + one.level(), locale),
                one.curator() == null
                        ? null
                        : directory
                                .find(one.curator())
                                .map(StaffDirectory.Staff::name)
                                .orElse(one.curator()),
                "/cases/" + one.number(),
                tasks.stream()
                        .map(task -> new TaskHit(
                                task.id(),
                                task.name(),
                                task.dueAt(),
                                "/camunda/app/tasklist/default/#/?task=" + task.id()))
                        .toList());
    }

    private String words(Reason reason, Locale locale) {
        String what = words("search.why." + reason.kind(), locale);
        Person person = reason.person();
        return person == null ? what : what + ": " + person.fullName();
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private record About(@Nullable Family family, List<SupportCase> cases, int score, List<String> why) {}
}
