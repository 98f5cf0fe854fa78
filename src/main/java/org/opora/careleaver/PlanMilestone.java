package org.opora.careleaver;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.opora.calendar.Region;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.springframework.stereotype.Component;

/** Says when a tenancy that ends has to be looked into, and how long a new term would run (159-FZ art. 8). */
@Component
public class PlanMilestone {

    private final CareLeavers careLeavers;
    private final Decisions decisions;
    private final Region region;

    PlanMilestone(CareLeavers careLeavers, Decisions decisions, Region region) {
        this.careLeavers = careLeavers;
        this.decisions = decisions;
        this.region = region;
    }

    /** Empty if no tenancy that ends is known. */
    public Optional<OffsetDateTime> milestone(String caseNumber) {
        return tenancy(caseNumber)
                .flatMap(tenancy -> tenancy.terms()
                        .findText("checkBefore")
                        .map(before -> tenancy.until().minus(Period.parse(before))))
                .map(region::morningOf);
    }

    /** The last day of a new term, as the table has it. */
    public Optional<LocalDate> newTerm(String caseNumber) {
        return tenancy(caseNumber)
                .flatMap(tenancy -> tenancy.terms()
                        .findText("newTerm")
                        .map(term -> tenancy.until().plus(Period.parse(term))));
    }

    private Optional<Tenancy> tenancy(String caseNumber) {
        return careLeavers.ofCase(caseNumber).map(CareLeaver::circumstances).flatMap(this::tenancy);
    }

    private Optional<Tenancy> tenancy(Circumstances circumstances) {
        return Optional.ofNullable(circumstances.tenancyUntil())
                .map(until -> new Tenancy(
                        until, decisions.decide("TenancyMilestone", Map.of("housing", circumstances.housing()))));
    }

    private record Tenancy(LocalDate until, Decision terms) {}
}
