package org.opora.referral.employment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.springframework.stereotype.Component;

/** The vacancies of a family's region, from the list read last night; the board itself is never asked here. */
@Component
public class Vacancies {

    private final SupportCases cases;
    private final Families families;
    private final VacancyStore store;
    private final VacancySettings settings;
    private final Region region;

    Vacancies(SupportCases cases, Families families, VacancyStore store, VacancySettings settings, Region region) {
        this.cases = cases;
        this.families = families;
        this.store = store;
        this.settings = settings;
        this.region = region;
    }

    /** The few that a form shows; empty if there is no list or nothing in it. */
    public Optional<Found> few(String caseNumber) {
        return find(caseNumber, new Part(0, settings.shown())).filter(found -> found.total() > 0);
    }

    /**
     * A part of the list, those near the family first; empty if its organisation has no list.
     *
     * @throws java.util.NoSuchElementException if there is no such case
     */
    public Optional<Found> find(String caseNumber, Part part) {
        SupportCase supportCase = cases.get(caseNumber);
        return settings.regionOf(supportCase.organisation())
                .map(VacancyBoard::key)
                .flatMap(key -> store.takenAt(key).map(taken -> found(key, taken, supportCase, part)));
    }

    private Found found(String key, OffsetDateTime taken, SupportCase supportCase, Part part) {
        Set<String> names = Optional.ofNullable(supportCase.family())
                .flatMap(families::find)
                .map(Family::address)
                .map(PlaceNames::anyIn)
                .orElse(Set.of());
        OffsetDateTime now = region.now();
        return new Found(
                taken.atZoneSameInstant(region.zone()).toOffsetDateTime(),
                taken.plus(settings.oldAfter()).isBefore(now),
                store.count(key),
                store.find(key, names, part));
    }

    /**
     * Which of the list.
     *
     * @param from number of the first, from 0
     * @param most how many
     */
    public record Part(int from, int most) {}

    /**
     * What the list of a region holds for a family.
     *
     * @param asOf when the list was read
     * @param old true if that is so long ago that much of it may be taken
     * @param total vacancies in the whole region
     */
    public record Found(OffsetDateTime asOf, boolean old, int total, List<NearVacancy> vacancies) {}
}
