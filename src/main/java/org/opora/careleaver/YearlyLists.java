package org.opora.careleaver;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.opora.calendar.DateRange;
import org.opora.calendar.Region;
import org.opora.registry.CareLeaverFigures;
import org.springframework.stereotype.Component;

/** Which institutions have listed those who leave this year: each of them is in the registry, with the day of leaving. */
@Component
public class YearlyLists {

    private final CareLeaverFigures figures;
    private final ListSettings settings;
    private final Region region;

    YearlyLists(CareLeaverFigures figures, ListSettings settings, Region region) {
        this.figures = figures;
        this.settings = settings;
        this.region = region;
    }

    /** Those of these institutions that had entered somebody who leaves in the year, by the last day for it. */
    public Set<String> sent(Collection<String> institutions, int year) {
        return Set.copyOf(
                figures.exitsKnown(institutions, year(year), settings.until().atYear(year))
                        .values());
    }

    /** What these institutions are to be reminded of; empty before the list is due and once it has come. */
    public Optional<Reminder> reminder(Collection<String> institutions) {
        LocalDate today = region.today();
        LocalDate until = settings.until().atYear(today.getYear());
        if (MonthDay.from(today).isBefore(settings.from())) {
            return Optional.empty();
        }
        int entered = figures.exits(institutions, year(today.getYear())).size();
        boolean late = today.isAfter(until);
        return late && entered > 0 ? Optional.empty() : Optional.of(new Reminder(until, entered, late));
    }

    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * What an institution is told about its list.
     *
     * @param until last day for the list
     * @param entered leavers of this year in the registry so far
     * @param late true once the last day has passed
     */
    public record Reminder(LocalDate until, int entered, boolean late) {}
}
