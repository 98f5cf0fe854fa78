package org.opora.desk.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.Roles;
import org.opora.engine.Words;
import org.opora.registry.Families;
import org.opora.registry.Likeness;
import org.opora.registry.NewFamily;
import org.opora.security.AccessLog;
import org.opora.security.AccessPace;
import org.opora.security.CurrentStaff;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Families that may be the one a signal is about, while the signal is still being written down. */
@RestController
class DoublesController {

    private static final String ACTION = "LOOK_FOR_DOUBLES";
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_IN_WINDOW = 60;
    private static final int MOST_SIGNS = 200;
    private static final int LEAST_SIGNS = 3;

    private final Families families;
    private final SupportCases cases;
    private final CurrentStaff staff;
    private final AccessLog accessLog;
    private final AccessPace pace;
    private final Words words;

    DoublesController(
            Families families,
            SupportCases cases,
            CurrentStaff staff,
            AccessLog accessLog,
            AccessPace pace,
            Words words) {
        this.families = families;
        this.cases = cases;
        this.staff = staff;
        this.accessLog = accessLog;
        this.pace = pace;
        this.words = words;
    }

    /** 403 to anybody who takes no signals; 400 and 429 as for a search. */
    @PostMapping("/api/desk/doubles")
    Doubles doubles(@RequestBody Told told) {
        if (!staff.roles().contains(Roles.INTAKE) && !staff.roles().contains(Roles.SUPERVISOR)) {
            throw new AccessDeniedException("only who takes signals looks for doubles");
        }
        String surname = told.surname() == null ? "" : told.surname().strip();
        String address = told.address() == null ? "" : told.address().strip();
        if (surname.length() < LEAST_SIGNS) {
            throw new SearchRefused(SearchRefused.Why.TOO_SHORT);
        }
        if (surname.length() > MOST_SIGNS || address.length() > MOST_SIGNS) {
            throw new SearchRefused(SearchRefused.Why.TOO_LONG);
        }
        if (pace.times(ACTION, WINDOW) >= MOST_IN_WINDOW) {
            throw new SearchRefused(SearchRefused.Why.TOO_MANY);
        }
        List<Likeness> alike =
                families.alike(new NewFamily(surname, address, null, told.phone(), anyOrganisation(), List.of()));
        accessLog.record(ACTION, alike.size() + " found");
        alike.forEach(likeness ->
                accessLog.record("FOUND_BY_SEARCH", likeness.family().id().toString()));
        return new Doubles(alike.stream().map(this::described).toList());
    }

    private String anyOrganisation() {
        return staff.organisations().stream().sorted().findFirst().orElse("");
    }

    private Lookalike described(Likeness likeness) {
        return new Lookalike(
                likeness.family().surname(),
                likeness.family().address(),
                likeness.reasons().stream()
                        .map(reason -> words.of("registry.likeness", reason))
                        .toList(),
                cases.ofFamily(likeness.family().id()).stream()
                        .map(SupportCase::number)
                        .toList());
    }

    /** What the signal says of the family. */
    record Told(
            @Nullable String surname,
            @Nullable String address,
            @Nullable String phone) {

        /** Without what tells who it is. */
        @Override
        public String toString() {
            return "Told[hidden]";
        }
    }

    record Doubles(List<Lookalike> found) {}

    /**
     * @param why in the reader's words
     * @param cases numbers
     */
    record Lookalike(String name, String address, List<String> why, List<String> cases) {}
}
