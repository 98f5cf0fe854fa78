package org.opora.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCases;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/** The youngest child of a case's family, as far as the registry knows. */
@Component
public class YoungestChild {

    private final SupportCases cases;
    private final Families families;
    private final Region region;

    YoungestChild(SupportCases cases, Families families, Region region) {
        this.cases = cases;
        this.families = families;
        this.region = region;
    }

    /** Whole years; empty if no child's date of birth is known. */
    public Optional<Integer> age(String caseNumber) {
        return Optional.ofNullable(cases.get(caseNumber).family())
                .flatMap(families::find)
                .flatMap(YoungestChild::bornOn)
                .map(bornOn -> Period.between(bornOn, region.today()).getYears());
    }

    private static Optional<LocalDate> bornOn(Family family) {
        return family.members().stream()
                .filter(person -> person.role().equals("CHILD"))
                .map(Person::bornOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
