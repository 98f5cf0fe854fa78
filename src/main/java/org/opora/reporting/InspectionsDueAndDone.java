package org.opora.reporting;

import java.util.List;
import org.opora.careleaver.HousingFigures;
import org.opora.careleaver.HousingFigures.Act;
import org.opora.registry.CareLeaverFigures;
import org.opora.visit.InspectionFigures;
import org.springframework.stereotype.Component;

/** Inspections of the housing given: due, done, and what was found. */
@Component
class InspectionsDueAndDone implements Calculation {

    private static final List<String> RESULTS = List.of("HELD", "INCIDENT", "NO_ACCESS", "PLANNED");
    private static final List<String> FINDINGS = List.of("FIT", "FIT_WITH_FAULTS", "UNFIT", "NOT_LIVING_THERE");
    private static final String OTHER = "OTHER";
    private static final List<String> PROBLEMS =
            List.of("REPAIR", "DEBT", "HEATING", "UTILITIES", "NEIGHBOURS", "DOCUMENTS", OTHER);

    private final CareLeaverFigures leavers;
    private final InspectionFigures inspections;
    private final HousingFigures housing;

    InspectionsDueAndDone(CareLeaverFigures leavers, InspectionFigures inspections, HousingFigures housing) {
        this.leavers = leavers;
        this.inspections = inspections;
        this.housing = housing;
    }

    @Override
    public Metric metric() {
        return Metric.HOUSING_INSPECTIONS;
    }

    @Override
    public Figures of(Scope scope) {
        List<String> planned = inspections.due(leavers.cases(scope.organisations()), scope.period());
        List<Act> acts = housing.acts(scope.organisations(), scope.period());
        Count due = Count.of("DUE", planned.size(), Unit.INSPECTIONS);
        Count done = Count.of("DONE", acts.size(), Unit.INSPECTIONS);
        List<String> findings = acts.stream().map(Act::finding).toList();
        List<String> problems = acts.stream()
                .flatMap(act -> act.problems().stream()
                        .map(InspectionsDueAndDone::known)
                        .distinct())
                .toList();
        return new Figures(
                List.of(due, done),
                List.of(
                        Breakdown.counting("result", due, RESULTS, planned),
                        Breakdown.counting("finding", done, FINDINGS, findings),
                        Breakdown.counting("problem", done, PROBLEMS, problems)));
    }

    private static String known(String problem) {
        return PROBLEMS.contains(problem) ? problem : OTHER;
    }
}
