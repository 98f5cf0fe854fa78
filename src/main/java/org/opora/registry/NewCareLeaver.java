package org.opora.registry;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A care leaver as first entered.
 *
 * @param person with the role {@code SELF}
 * @param address where the person lives or will live
 * @param institution organisation the person lived in
 */
public record NewCareLeaver(
        NewPerson person,
        String address,
        @Nullable String phone,
        String institution,
        LocalDate exitOn,
        Circumstances circumstances) {

    /** By what the person is known again: whoever shares a mark is the same. They tell who it is and are kept nowhere. */
    public Set<String> marks() {
        Set<String> marks = new LinkedHashSet<>();
        Snils snils = person.snils();
        if (snils != null) {
            marks.add("SNILS|" + snils.digits());
        }
        String names = Normal.surname(person.lastName()) + "|" + Normal.name(person.firstName());
        marks.add(String.join("|", names, String.valueOf(person.bornOn()), institution));
        return marks;
    }
}
