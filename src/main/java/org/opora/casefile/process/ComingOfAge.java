package org.opora.casefile.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCase;
import org.opora.registry.Age;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/** When the youngest child of a family comes of age, which ends support (120-ФЗ art. 1). */
@Component
class ComingOfAge {

    private static final int ADULT = 18;

    private final Families families;
    private final Region region;

    ComingOfAge(Families families, Region region) {
        this.families = families;
        this.region = region;
    }

    /** The beginning of the eighteenth birthday of the youngest child; eighteen years ahead if none is known. */
    OffsetDateTime ofYoungestChild(SupportCase supportCase) {
        LocalDate day = Optional.ofNullable(supportCase.family())
                .flatMap(families::find)
                .map(Family::members)
                .flatMap(members -> ofYoungest(members, region.today()))
                .orElseGet(() -> region.today().plusYears(ADULT));
        return day.atStartOfDay(region.zone()).toOffsetDateTime();
    }

    /** Whole years of the youngest child; empty if no child under age is known. */
    Optional<Integer> ageOfYoungestChild(SupportCase supportCase) {
        return Optional.ofNullable(supportCase.family())
                .flatMap(families::find)
                .flatMap(family -> ofYoungest(family.members(), region.today()))
                .map(day ->
                        Period.between(day.minusYears(ADULT), region.today()).getYears());
    }

    /** Children who are adults already do not count. */
    static Optional<LocalDate> ofYoungest(Collection<Person> members, LocalDate today) {
        return members.stream()
                .filter(member -> member.role().equals("CHILD"))
                .map(Person::bornOn)
                .filter(Objects::nonNull)
                .map(bornOn -> Age.reachedOn(bornOn, ADULT))
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(today));
    }
}
