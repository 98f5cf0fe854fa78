package org.opora.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines.Deadline;
import org.opora.casefile.CaseFile.Entry;
import org.opora.casefile.CaseHistory.Episode;
import org.opora.casefile.CaseHistory.LevelChange;
import org.opora.casefile.SupportCase;
import org.opora.registry.Consents.Consent;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.opora.registry.Snils;

/**
 * A case with everything that is known about it.
 *
 * @param supportCase number, status, level and curator
 * @param family absent until it is identified
 * @param chronology the whole story, oldest first
 */
record CaseView(
        SupportCase supportCase,
        @Nullable FamilyView family,
        List<Episode> episodes,
        List<LevelChange> levels,
        List<Consent> consents,
        List<Deadline> deadlines,
        List<Entry> chronology) {

    record FamilyView(
            UUID id,
            String surname,
            String address,
            @Nullable String oktmo,
            @Nullable String phone,
            List<MemberView> members) {

        static FamilyView of(Family family) {
            return new FamilyView(
                    family.id(),
                    family.surname(),
                    family.address(),
                    family.oktmo(),
                    family.phone(),
                    family.members().stream().map(MemberView::of).toList());
        }
    }

    /** @param snils as printed on the certificate */
    record MemberView(
            UUID id,
            String role,
            String name,
            @Nullable LocalDate bornOn,
            @Nullable String snils) {

        static MemberView of(Person person) {
            Snils snils = person.snils();
            return new MemberView(
                    person.id(),
                    person.role(),
                    person.fullName(),
                    person.bornOn(),
                    snils == null ? null : snils.formatted());
        }
    }
}
