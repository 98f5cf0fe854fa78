package org.opora.reporting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.careleaver.HelpFigures;
import org.opora.careleaver.HelpFigures.Help;
import org.opora.registry.CareLeaverFigures;
import org.springframework.stereotype.Component;

/** Who was helped in the period: once in all, and once in each type of help. */
@Component
class LeaversHelped implements Calculation {

    private static final List<String> TYPES = List.of(
            "EMPLOYMENT",
            "EDUCATION",
            "LEGAL_ADVICE",
            "BABY_FOOD",
            "GOODS_FOR_CHILDREN",
            "BENEFIT_PAPERWORK",
            "HOUSING",
            "HEALTH",
            "OTHER");

    private final HelpFigures help;
    private final CareLeaverFigures leavers;

    LeaversHelped(HelpFigures help, CareLeaverFigures leavers) {
        this.help = help;
        this.leavers = leavers;
    }

    @Override
    public Metric metric() {
        return Metric.LEAVERS_HELPED;
    }

    @Override
    public Figures of(Scope scope) {
        List<Help> given = help.provided(scope.organisations(), scope.period());
        Map<String, UUID> persons = leavers.personsOf(
                given.stream().map(Help::caseNumber).distinct().toList());
        Set<Helped> helped = new HashSet<>();
        for (Help one : given) {
            UUID person = persons.get(one.caseNumber());
            if (person != null) {
                helped.add(new Helped(person, one.kind()));
            }
        }
        long all = helped.stream().map(Helped::person).distinct().count();
        Count total = Count.of("HELPED", all, Unit.PERSONS);
        Collection<String> types = helped.stream().map(Helped::type).toList();
        return new Figures(List.of(total), List.of(Breakdown.counting("type", total, TYPES, types)));
    }

    private record Helped(UUID person, String type) {}
}
