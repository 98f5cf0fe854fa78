package org.opora.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.security.BlindIndex;
import org.springframework.stereotype.Component;

/** The blind indexes by which families and persons are found again. */
@Component
class FamilyIndexes {

    private final BlindIndex blindIndex;

    FamilyIndexes(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    byte[] surname(String surname) {
        return blindIndex.of("family.surname", Normal.surname(surname));
    }

    byte[] household(String surname, String address) {
        return blindIndex.of("family.household", Normal.surname(surname) + "|" + Normal.address(address));
    }

    byte @Nullable [] phone(@Nullable String phone) {
        return phone == null || Normal.phone(phone).isEmpty()
                ? null
                : blindIndex.of("family.phone", Normal.phone(phone));
    }

    byte @Nullable [] snils(@Nullable Snils snils) {
        return snils == null ? null : blindIndex.of("person.snils", snils.digits());
    }

    byte @Nullable [] name(NewPerson person) {
        LocalDate bornOn = person.bornOn();
        if (bornOn == null) {
            return null;
        }
        String names = Normal.surname(person.lastName()) + "|" + Normal.name(person.firstName());
        return blindIndex.of("person.name", names + "|" + bornOn);
    }
}
