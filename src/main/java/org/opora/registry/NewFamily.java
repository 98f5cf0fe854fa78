package org.opora.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family as first told of. The ids of its members are not given yet. */
public record NewFamily(
        String surname,
        String address,
        @Nullable String oktmo,
        @Nullable String phone,
        String organisation,
        List<NewPerson> members) {}
