package org.opora.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.opora.calendar.Region;
import org.opora.careleaver.EscalationFigures;
import org.opora.careleaver.EscalationFigures.Open;
import org.springframework.stereotype.Component;

/** Cases under manual control at the end of a day, or so far if it is not over. */
@Component
class EscalationsOpen implements Calculation {

    private static final List<String> REASONS = List.of("SILENCE", "HOUSING", "OTHER");
    private static final List<String> OWNERS = List.of("WITH_OWNER", "WITHOUT_OWNER");
    private static final String OLDER = "OVER_90_DAYS";
    private static final List<Age> AGES =
            List.of(new Age("UP_TO_7_DAYS", 7), new Age("UP_TO_30_DAYS", 30), new Age("UP_TO_90_DAYS", 90));

    private final EscalationFigures escalations;
    private final Region region;

    EscalationsOpen(EscalationFigures escalations, Region region) {
        this.escalations = escalations;
        this.region = region;
    }

    @Override
    public Metric metric() {
        return Metric.ESCALATIONS_OPEN;
    }

    @Override
    public Figures of(Scope scope) {
        LocalDate day = scope.period().to();
        List<Open> open = escalations.openAt(scope.organisations(), region.endOf(day));
        LocalDate counted = day.isAfter(region.today()) ? region.today() : day;
        List<Long> ages = open.stream().map(one -> age(one, counted)).toList();
        Count total = Count.of("OPEN", open.size(), Unit.ESCALATIONS);
        Count oldest =
                Count.of("OLDEST", ages.stream().mapToLong(age -> age).max().orElse(0), Unit.DAYS);
        return new Figures(
                List.of(total, oldest),
                List.of(
                        Breakdown.counting(
                                "reason", total, REASONS, all(open.stream().map(Open::reason))),
                        Breakdown.counting(
                                "owner", total, OWNERS, all(open.stream().map(EscalationsOpen::owner))),
                        Breakdown.counting(
                                "age", total, codes(), all(ages.stream().map(EscalationsOpen::band)))));
    }

    private long age(Open escalation, LocalDate day) {
        LocalDate openedOn =
                escalation.openedAt().atZoneSameInstant(region.zone()).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(openedOn, day));
    }

    private static String owner(Open escalation) {
        return escalation.owned() ? OWNERS.get(0) : OWNERS.get(1);
    }

    private static List<String> codes() {
        return all(Stream.concat(AGES.stream().map(Age::code), Stream.of(OLDER)));
    }

    private static String band(long days) {
        return AGES.stream()
                .filter(age -> days <= age.days())
                .map(Age::code)
                .findFirst()
                .orElse(OLDER);
    }

    private static List<String> all(Stream<String> codes) {
        return codes.toList();
    }

    private record Age(String code, long days) {}
}
