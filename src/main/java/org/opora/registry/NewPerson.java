package org.opora.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member of a family as first told of. */
public record NewPerson(
        String role,
        String lastName,
        String firstName,
        @Nullable String middleName,
        @Nullable LocalDate bornOn,
        @Nullable Snils snils) {}
