package org.opora.careleaver;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.opora.calendar.Region;
import org.opora.registry.Age;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** How long a care leaver may be supported: to the age of 23 (159-ФЗ art. 1), longer only while hardship lasts. */
@Component
public class SupportTerm {

    private static final int LAST_AGE = 23;

    private final CareLeavers leavers;
    private final Region region;

    SupportTerm(CareLeavers leavers, Region region) {
        this.leavers = leavers;
        this.region = region;
    }

    /** The beginning of the 23rd birthday, by the clocks of the region. */
    public OffsetDateTime endsAt(String caseNumber) {
        return startOf(ageReachedOn(caseNumber));
    }

    /** Whether the age is reached today. */
    public boolean ageReached(String caseNumber) {
        return !ageReachedOn(caseNumber).isAfter(region.today());
    }

    /** The end of support that is extended up to and with this day. */
    public OffsetDateTime extendedTo(LocalDate lastDay) {
        return startOf(lastDay.plusDays(1));
    }

    private LocalDate ageReachedOn(String caseNumber) {
        LocalDate bornOn = leavers.ofCase(caseNumber)
                .map(CareLeaver::person)
                .map(person -> person.bornOn())
                .orElseThrow(() -> new IllegalStateException("case %s has no date of birth".formatted(caseNumber)));
        return Age.reachedOn(bornOn, LAST_AGE);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(region.zone()).toOffsetDateTime();
    }
}
