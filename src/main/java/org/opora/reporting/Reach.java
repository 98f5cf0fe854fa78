package org.opora.reporting;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.DateRange;

/** Which days a metric looks at if nobody says so, and which ones the public may ask for. */
public enum Reach {
    /** A calendar year; exits planned for the rest of it count. */
    YEAR(12) {
        @Override
        LocalDate lastDay(LocalDate today) {
            return today.withMonth(12).withDayOfMonth(31);
        }

        @Override
        LocalDate firstDay(LocalDate to) {
            return to.withDayOfYear(1);
        }
    },
    THREE_MONTHS(3) {
        @Override
        LocalDate firstDay(LocalDate to) {
            return to.plusDays(1).minusMonths(3);
        }
    },
    /** The end of one day. */
    DAY(3) {
        @Override
        LocalDate firstDay(LocalDate to) {
            return to;
        }
    };

    private final int publishedMonths;

    Reach(int publishedMonths) {
        this.publishedMonths = publishedMonths;
    }

    /**
     * The period that is meant by what was said of it.
     *
     * @throws IllegalArgumentException if it would end before it begins
     */
    public DateRange period(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? lastDay(today) : to;
        return new DateRange(from == null ? firstDay(last) : from, last);
    }

    /**
     * A whole year or a whole quarter. Periods that overlap could be subtracted from each other, and what is left could
     * be one person.
     */
    public boolean isPublic(DateRange period) {
        LocalDate from = period.from();
        return from.getDayOfMonth() == 1
                && (from.getMonthValue() - Month.JANUARY.getValue()) % publishedMonths == 0
                && period.to().equals(from.plusMonths(publishedMonths).minusDays(1));
    }

    /** The last whole year or quarter that ended on this day or before. */
    public DateRange lastPublic(LocalDate day) {
        LocalDate next = day.plusDays(1);
        int month = (next.getMonthValue() - 1) / publishedMonths * publishedMonths + 1;
        LocalDate after = next.withDayOfMonth(1).withMonth(month);
        return new DateRange(after.minusMonths(publishedMonths), after.minusDays(1));
    }

    abstract LocalDate firstDay(LocalDate to);

    LocalDate lastDay(LocalDate today) {
        return today;
    }
}
