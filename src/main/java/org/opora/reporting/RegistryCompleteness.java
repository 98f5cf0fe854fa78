package org.opora.reporting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opora.registry.CareLeaverFigures;
import org.opora.registry.CareLeaverFigures.Standing;
import org.opora.registry.CareLeaverStatus;
import org.springframework.stereotype.Component;

/** Leavers of 18 to under 23, how they stand, and how much is known of them. */
@Component
class RegistryCompleteness implements Calculation {

    private static final int FROM = 18;
    private static final int UNDER = 23;
    private static final List<String> KNOWLEDGE = List.of("KNOWN", "UNKNOWN");
    private static final List<String> STANDINGS =
            List.of("WITH_CONTRACT", "WITHOUT_CONTRACT", "REFUSED", "LOST_CONTACT", "ENDED");

    private final CareLeaverFigures leavers;

    RegistryCompleteness(CareLeaverFigures leavers) {
        this.leavers = leavers;
    }

    @Override
    public Metric metric() {
        return Metric.REGISTRY_COMPLETENESS;
    }

    @Override
    public Figures of(Scope scope) {
        List<Standing> all =
                leavers.standing(scope.organisations(), scope.period().to());
        List<Standing> young =
                all.stream().filter(RegistryCompleteness::isYoung).toList();
        Count total = Count.of("LEAVERS_18_TO_22", young.size(), Unit.PERSONS);
        long ageless = all.stream().filter(leaver -> leaver.age() == null).count();
        return new Figures(
                List.of(total, Count.of("BIRTH_DATE_UNKNOWN", ageless, Unit.PERSONS)),
                List.of(
                        Breakdown.counting(
                                "contract", total, STANDINGS, each(young, leaver -> contract(leaver.status()))),
                        Breakdown.counting(
                                "education", total, KNOWLEDGE, each(young, leaver -> known(leaver.education()))),
                        Breakdown.counting("work", total, KNOWLEDGE, each(young, leaver -> known(leaver.work()))),
                        Breakdown.counting(
                                "housing", total, KNOWLEDGE, each(young, leaver -> known(leaver.housing())))));
    }

    private static boolean isYoung(Standing leaver) {
        Integer age = leaver.age();
        return age != null && age >= FROM && age < UNDER;
    }

    private static String contract(CareLeaverStatus status) {
        return switch (status) {
            case SUPPORTED -> "WITH_CONTRACT";
            case REGISTERED, OFFERED -> "WITHOUT_CONTRACT";
            case REFUSED, LOST_CONTACT, ENDED -> status.name();
        };
    }

    private static String known(String code) {
        return code.equals("UNKNOWN") ? "UNKNOWN" : "KNOWN";
    }

    private static List<String> each(List<Standing> leavers, Function<Standing, String> code) {
        return leavers.stream().map(code).collect(Collectors.toList());
    }
}
