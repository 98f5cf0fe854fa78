package org.opora.desk.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.SupportCase;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.springframework.stereotype.Component;

/** Finds whom a case is about. */
@Component
class CaseSubjects {

    private final Families families;
    private final CareLeavers leavers;

    CaseSubjects(Families families, CareLeavers leavers) {
        this.families = families;
        this.leavers = leavers;
    }

    Subject of(SupportCase supportCase) {
        UUID household = supportCase.family();
        Optional<Family> family = household == null ? Optional.empty() : families.find(household);
        return new Subject(
                family.orElse(null), leavers.ofCase(supportCase.number()).orElse(null));
    }

    /**
     * @param family absent until it is identified
     * @param leaver absent in the case of a family
     */
    record Subject(@Nullable Family family, @Nullable CareLeaver leaver) {

        People people() {
            if (family != null) {
                return People.of(family.members());
            }
            return leaver == null ? People.of(List.of()) : People.of(List.of(leaver.person()));
        }

        /** The young person's name or the family's surname. */
        Optional<String> name() {
            if (leaver != null) {
                return Optional.of(leaver.person().fullName());
            }
            return Optional.ofNullable(family).map(Family::surname);
        }
    }
}
