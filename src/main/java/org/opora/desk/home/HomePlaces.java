package org.opora.desk.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opora.casefile.CaseList;
import org.opora.casefile.SupportCases;
import org.opora.engine.OpenTasks.Reader;
import org.opora.engine.Overview;
import org.opora.engine.Roles;
import org.opora.engine.TaskLists;
import org.opora.engine.TaskLists.TaskList;
import org.opora.engine.Words;
import org.opora.security.StaffPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.stereotype.Component;

/** The places of a person, by all the roles he has. */
@Component
class HomePlaces {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ADMIN = "/camunda/app/admin/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final Set<String> CASEWORKERS =
            Set.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY, Roles.MANAGER);
    private static final Set<String> STARTERS = Set.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR);
    private static final Set<String> WATCHERS =
            Set.of(Roles.MANAGER, Roles.ANALYST, Roles.ADMINISTRATOR, Roles.AUDITOR);
    /** Lists that are empty when all goes well. */
    private static final Set<String> PRESSING = Set.of("overdue", "late");

    private final TaskLists lists;
    private final Overview overview;
    private final SupportCases cases;
    private final CaseList list;
    private final ObjectProvider<StaffPage> pages;
    private final ObjectProvider<HealthEndpoint> health;
    private final Words words;

    HomePlaces(
            TaskLists lists,
            Overview overview,
            SupportCases cases,
            CaseList list,
            ObjectProvider<StaffPage> pages,
            ObjectProvider<HealthEndpoint> health,
            Words words) {
        this.lists = lists;
        this.overview = overview;
        this.cases = cases;
        this.list = list;
        this.pages = pages;
        this.health = health;
        this.words = words;
    }

    /** Sections without places are left out; there are none for somebody without a role. */
    List<Section> of(Reader reader) {
        return Stream.of(
                        new Section(words.of("home.section", "tasks"), tasks(reader)),
                        new Section(words.of("home.section", "pages"), pages(reader)),
                        new Section(words.of("home.section", "watch"), watch(reader)),
                        new Section(words.of("home.section", "server"), server(reader)))
                .filter(section -> !section.places().isEmpty())
                .toList();
    }

    private List<Place> tasks(Reader reader) {
        List<Place> places = new ArrayList<>();
        if (has(reader, CASEWORKERS)) {
            lists.of(reader).forEach(tasks -> places.add(list(tasks)));
        }
        if (has(reader, STARTERS)) {
            places.add(plain(TASKLIST + "#/?processStart", "start"));
        }
        return places;
    }

    private Place list(TaskList tasks) {
        Place place =
                Place.counted(TASKLIST + "#/?filter=" + tasks.id(), tasks.name(), tasks.description(), tasks.count());
        return PRESSING.contains(tasks.key()) ? place.pressingUnlessNone() : place;
    }

    private List<Place> pages(Reader reader) {
        List<Place> places = new ArrayList<>();
        if (has(reader, Set.of(Roles.CURATOR))) {
            places.add(counted(
                    "/cases?curator=" + reader.login(),
                    "families",
                    cases.ofCurator(reader.login()).size()));
        }
        pages.orderedStream().filter(page -> page.isFor(reader.roles())).forEach(page -> places.add(page(page)));
        return places;
    }

    private Place page(StaffPage page) {
        String name = words.sentence(page.name());
        String hint = words.sentence(page.name() + ".hint");
        return new Place(
                page.address(),
                name,
                hint.equals(page.name() + ".hint") ? "" : hint,
                page.waiting().isPresent() ? String.valueOf(page.waiting().getAsInt()) : null,
                false);
    }

    private List<Place> watch(Reader reader) {
        List<Place> places = new ArrayList<>();
        if (has(reader, WATCHERS)) {
            places.add(counted(COCKPIT + "#/processes", "processes", overview.running(reader)));
            places.add(counted(COCKPIT + "#/dashboard", "incidents", overview.incidents(reader))
                    .pressingUnlessNone());
            places.add(plain(COCKPIT + "#/decisions", "decisions"));
        }
        if (has(reader, Set.of(Roles.ANALYST))) {
            places.add(plain(COCKPIT + "#/repository", "deployments"));
        }
        if (has(reader, Set.of(Roles.MANAGER, Roles.AUDITOR))) {
            places.add(counted("/cases", "cases", list.running(reader.organisations())));
        }
        return places;
    }

    private List<Place> server(Reader reader) {
        if (!has(reader, Set.of(Roles.ADMINISTRATOR))) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        places.add(plain(ADMIN, "staff"));
        health.ifAvailable(state -> places.add(health(state.health().getStatus().getCode())));
        return places;
    }

    private Place health(String code) {
        return new Place(
                "/actuator/health",
                words.of("home.place", "health"),
                words.of("home.hint", "health"),
                words.of("home.health", code),
                !code.equals("UP"));
    }

    private Place counted(String address, String key, long count) {
        return Place.counted(address, words.of("home.place", key), words.of("home.hint", key), count);
    }

    private Place plain(String address, String key) {
        return Place.plain(address, words.of("home.place", key), words.of("home.hint", key));
    }

    private static boolean has(Reader reader, Set<String> roles) {
        return reader.roles().stream().anyMatch(roles::contains);
    }
}
