package org.opora.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters and finds care leavers within what the caller may see. */
@Component
@Transactional
class CareLeaverRegistry implements CareLeavers {

    private final CareLeaverTable leavers;
    private final KnownCareLeavers knownLeavers;
    private final Families families;
    private final Sight sight;
    private final ApplicationEventPublisher events;

    CareLeaverRegistry(
            CareLeaverTable leavers,
            KnownCareLeavers knownLeavers,
            Families families,
            Sight sight,
            ApplicationEventPublisher events) {
        this.leavers = leavers;
        this.knownLeavers = knownLeavers;
        this.families = families;
        this.sight = sight;
        this.events = events;
    }

    @Override
    public CareLeaver register(String caseNumber, NewCareLeaver leaver) {
        Family household = families.register(new NewFamily(
                leaver.person().lastName(),
                leaver.address(),
                null,
                leaver.phone(),
                leaver.institution(),
                List.of(leaver.person())));
        UUID person = household.members().get(0).id();
        if (leavers.isKnown(person)) {
            throw new IllegalStateException("person %s is in the registry already".formatted(person));
        }
        leavers.insert(caseNumber, household.id(), person, leaver);
        return leavers.ofCase(caseNumber).orElseThrow();
    }

    @Override
    public Optional<KnownCareLeaver> known(NewCareLeaver leaver) {
        knownLeavers.holdOthersOff(leaver);
        return Optional.ofNullable(knownLeavers.among(List.of(leaver)).get(leaver));
    }

    @Override
    public Map<NewCareLeaver, KnownCareLeaver> known(Collection<NewCareLeaver> those) {
        return knownLeavers.among(those);
    }

    @Override
    public Optional<CareLeaver> find(UUID id) {
        return leavers.find(id).filter(leaver -> sight.reaches(leaver.institution()));
    }

    @Override
    public Optional<CareLeaver> ofCase(String caseNumber) {
        return leavers.ofCase(caseNumber).filter(leaver -> sight.reaches(leaver.institution()));
    }

    @Override
    public List<CareLeaver> ofInstitution(String institution) {
        return sight.reaches(institution) ? leavers.ofInstitution(institution) : List.of();
    }

    @Override
    public void move(String caseNumber, CareLeaverStatus status) {
        leavers.move(caseNumber, status);
    }

    @Override
    public void describe(String caseNumber, Circumstances circumstances) {
        leavers.describe(caseNumber, circumstances);
        events.publishEvent(new CareLeaverDescribed(caseNumber));
    }

    @Override
    public void leave(String caseNumber, LocalDate exitOn) {
        leavers.leave(caseNumber, exitOn);
    }
}
