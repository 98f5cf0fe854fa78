package org.opora.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household whose members may change over time. */
public record Family(
        UUID id,
        String surname,
        String address,
        @Nullable String oktmo,
        @Nullable String phone,
        String organisation,
        List<Person> members) {}
