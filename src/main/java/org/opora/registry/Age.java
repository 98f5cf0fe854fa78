package org.opora.registry;

import java.time.LocalDate;

/** When a person reaches an age. */
public final class Age {

    private Age() {}

    /**
     * The birthday on which so many years are full. Who was born on 29 February reaches them on 1 March of a year that has
     * no such day.
     */
    public static LocalDate reachedOn(LocalDate bornOn, int years) {
        LocalDate birthday = bornOn.plusYears(years);
        return birthday.getDayOfMonth() == bornOn.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
