package org.opora.referral;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Person;
import org.opora.registry.Snils;

/** A datum about a person that can be handed to an agency. There are no others: not the level, not the category. */
public enum PersonField {
    LAST_NAME("lastName", Person::lastName),
    FIRST_NAME("firstName", Person::firstName),
    MIDDLE_NAME("middleName", Person::middleName),
    BORN_ON("bornOn", person -> text(person.bornOn())),
    SNILS("snils", person -> digits(person.snils())),

    /** Telephone of the family. */
    PHONE("phone", person -> null);

    private final String key;
    private final Function<Person, @Nullable String> value;

    PersonField(String key, Function<Person, @Nullable String> value) {
        this.key = key;
        this.value = value;
    }

    /** As messages, the ledger of disclosures and the configuration name it. */
    public String key() {
        return key;
    }

    public static Optional<PersonField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    @Nullable
    String of(Person person, @Nullable String phone) {
        return this == PHONE ? phone : value.apply(person);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String digits(@Nullable Snils snils) {
        return snils == null ? null : snils.digits();
    }
}
