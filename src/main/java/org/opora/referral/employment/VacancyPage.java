package org.opora.referral.employment;

import java.util.List;

/**
 * What one answer of the board holds.
 *
 * @param items how many there were, those that nobody can use included
 * @param total how many the region has in all, as the board says, or -1
 */
record VacancyPage(List<Vacancy> vacancies, int items, int total) {

    boolean isEmpty() {
        return items == 0;
    }
}
