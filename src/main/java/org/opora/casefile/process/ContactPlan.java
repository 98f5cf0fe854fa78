package org.opora.casefile.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which months after removal a family is contacted. */
record ContactPlan(List<Integer> months) {

    /** @param text as the table gives it, e.g. {@code 1,3,6} */
    static ContactPlan parse(String text) {
        return new ContactPlan(Arrays.stream(text.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList());
    }

    /** @param contactsLeft as after the contact before; absent for the first */
    Contact next(LocalDate removedOn, @Nullable Integer contactsLeft) {
        int before = contactsLeft == null ? months.size() : contactsLeft;
        int index = Math.max(0, Math.min(months.size() - before, months.size() - 1));
        return new Contact(removedOn.plusMonths(months.get(index)), months.size() - index - 1);
    }

    /** @param left contacts that follow this one */
    record Contact(LocalDate on, int left) {}
}
