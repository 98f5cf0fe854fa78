package org.opora.casefile.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.registry.NewFamily;
import org.opora.registry.NewPerson;
import org.opora.registry.Snils;

/** A family as the forms of intake describe it. */
record FamilyFields(Fields fields, String organisation, LocalDate today) {

    /**
     * The family of the form {@code identify-family}.
     *
     * @throws FieldRefused if a number or a date of a member cannot be true
     */
    NewFamily identified() {
        List<NewPerson> members =
                fields.rows("members").stream().map(this::member).toList();
        refuseNumbersGivenTwice(members);
        return new NewFamily(
                fields.requiredText("surname"),
                fields.requiredText("address"),
                fields.text("oktmo").orElse(null),
                fields.text("phone").orElse(null),
                organisation,
                members);
    }

    /** The family of the form {@code register-signal}, whose members are not known yet. */
    NewFamily signalled() {
        boolean ownPhone = fields.text("channel").filter("FAMILY"::equals).isPresent();
        return new NewFamily(
                fields.requiredText("familyName"),
                fields.requiredText("address"),
                fields.text("oktmo").orElse(null),
                ownPhone ? fields.text("reporterPhone").orElse(null) : null,
                organisation,
                List.of());
    }

    private NewPerson member(Fields row) {
        return new NewPerson(
                row.requiredText("role"),
                row.requiredText("lastName"),
                row.requiredText("firstName"),
                row.text("middleName").orElse(null),
                row.date("bornOn").map(this::notLaterThanToday).orElse(null),
                snils(row));
    }

    private LocalDate notLaterThanToday(LocalDate bornOn) {
        if (bornOn.isAfter(today)) {
            throw new FieldRefused("bornOn", "person.bornLater");
        }
        return bornOn;
    }

    private static @Nullable Snils snils(Fields row) {
        try {
            return row.text("snils").map(Snils::parse).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new FieldRefused("snils", "snils.digit");
        }
    }

    private static void refuseNumbersGivenTwice(List<NewPerson> members) {
        Set<Snils> seen = new HashSet<>();
        for (NewPerson member : members) {
            Snils snils = member.snils();
            if (snils != null && !seen.add(snils)) {
                throw new FieldRefused("snils", "snils.twice");
            }
        }
    }
}
