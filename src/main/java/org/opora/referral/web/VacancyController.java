package org.opora.referral.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.referral.employment.NearVacancy;
import org.opora.referral.employment.Vacancies;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The vacancies of a family's region for those who see its case. */
@RestController
class VacancyController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final ReferralAccess access;
    private final Vacancies vacancies;

    VacancyController(ReferralAccess access, Vacancies vacancies) {
        this.access = access;
        this.vacancies = vacancies;
    }

    /**
     * Fifty vacancies, those near the family first, then the newest; none at all where no list is kept.
     *
     * @param page from 0
     */
    @GetMapping("/api/cases/{number}/vacancies")
    VacancyList ofCase(
            @PathVariable("number") String number, @RequestParam(name = "page", defaultValue = "0") int page) {
        access.enterCase(number, "READ_VACANCIES");
        if (page < 0 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "page: from 0 to " + LAST_PAGE);
        }
        return vacancies
                .find(number, new Vacancies.Part(page * PAGE, PAGE))
                .map(VacancyList::of)
                .orElseGet(() -> new VacancyList(null, false, 0, List.of()));
    }

    /**
     * A part of the list.
     *
     * @param asOf when the list was read; absent where none is kept
     * @param old true if that is so long ago that much of it may be taken
     * @param total vacancies in the whole region
     */
    record VacancyList(@Nullable OffsetDateTime asOf, boolean old, int total, List<NearVacancy> vacancies) {

        static VacancyList of(Vacancies.Found found) {
            return new VacancyList(found.asOf(), found.old(), found.total(), found.vacancies());
        }
    }
}
