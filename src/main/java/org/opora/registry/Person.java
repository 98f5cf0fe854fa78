package org.opora.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a family.
 *
 * @param role SELF for the person a case is about, MOTHER, FATHER, CHILD, GRANDPARENT, GUARDIAN or OTHER
 */
public record Person(
        UUID id,
        String role,
        String lastName,
        String firstName,
        @Nullable String middleName,
        @Nullable LocalDate bornOn,
        @Nullable Snils snils) {

    public String fullName() {
        return String.join(" ", lastName, firstName, middleName == null ? "" : middleName)
                .strip();
    }

    /** The same entry, or another of the same name and date of birth that has no other insurance number. */
    public boolean isSameAs(Person other) {
        boolean sameName = Normal.surname(lastName).equals(Normal.surname(other.lastName))
                && Normal.name(firstName).equals(Normal.name(other.firstName));
        boolean sameDay = bornOn != null && bornOn.equals(other.bornOn);
        return id.equals(other.id) || sameName && sameDay && (snils == null || other.snils == null);
    }
}
