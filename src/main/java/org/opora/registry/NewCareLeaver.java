package org.opora.registry;

import java.time.LocalDate;
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
        Circumstances circumstances) {}
