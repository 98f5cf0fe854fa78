package org.opora.reporting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisation.Kind;
import org.opora.organisation.Organisations;
import org.opora.registry.CareLeaverFigures;
import org.springframework.stereotype.Component;

/** Who left in the period, by the institution he lived in. */
@Component
class LeaversByInstitution implements Calculation {

    private final CareLeaverFigures leavers;
    private final Organisations organisations;

    LeaversByInstitution(CareLeaverFigures leavers, Organisations organisations) {
        this.leavers = leavers;
        this.organisations = organisations;
    }

    @Override
    public Metric metric() {
        return Metric.LEAVERS_BY_INSTITUTION;
    }

    @Override
    public Figures of(Scope scope) {
        Collection<String> exits =
                leavers.exits(scope.organisations(), scope.period()).values();
        Set<String> institutions = institutions(scope, Set.copyOf(exits));
        Count total = Count.of("LEAVERS", exits.size(), Unit.PERSONS);
        Count leftFrom = Count.of("INSTITUTIONS_WITH_LEAVERS", Set.copyOf(exits).size(), Unit.INSTITUTIONS);
        Count all = Count.of("INSTITUTIONS", institutions.size(), Unit.INSTITUTIONS);
        return new Figures(
                List.of(total, leftFrom, all), List.of(Breakdown.counting("institution", total, institutions, exits)));
    }

    /** All institutions, and centres only if somebody left them. */
    private Set<String> institutions(Scope scope, Set<String> leftFrom) {
        Set<String> institutions = new LinkedHashSet<>();
        for (Organisation organisation : organisations.all()) {
            boolean counts = organisation.kind() == Kind.INSTITUTION || leftFrom.contains(organisation.id());
            if (counts && scope.organisations().contains(organisation.id())) {
                institutions.add(organisation.id());
            }
        }
        institutions.addAll(leftFrom);
        return institutions;
    }
}
