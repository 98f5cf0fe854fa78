package org.opora.careleaver;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import org.opora.calendar.Region;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** Finds out whether a care leaver still lives in the institution. */
@Component
public class LookUpExit {

    private final CareLeavers leavers;
    private final Region region;

    LookUpExit(CareLeavers leavers, Region region) {
        this.leavers = leavers;
        this.region = region;
    }

    public Exit of(String caseNumber) {
        LocalDate day = leavers.ofCase(caseNumber)
                .map(CareLeaver::exitOn)
                .orElseThrow(() -> new NoSuchElementException("case %s is in no registry".formatted(caseNumber)));
        return new Exit(day, day.isAfter(region.today()), region.morningOf(day));
    }

    /**
     * The day of leaving.
     *
     * @param ahead false once the day has come
     * @param morning of that day
     */
    public record Exit(LocalDate day, boolean ahead, OffsetDateTime morning) {}
}
