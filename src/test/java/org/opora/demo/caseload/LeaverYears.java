package org.opora.demo.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opora.calendar.Region;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.demo.TimeMachine;
import org.opora.registry.CareLeaverFigures;
import org.opora.registry.CareLeavers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives through the four years that filled the registry of care leavers, a day at a time and all in one transaction: a
 * start that is broken off leaves nothing behind.
 */
@Component
@Order(3)
@Profile("demo")
class LeaverYears implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LeaverYears.class);

    private final LeaverSupport support;
    private final List<Chapter> chapters;
    private final CareLeavers registry;
    private final CareLeaverFigures figures;
    private final SupportCases cases;
    private final TimeMachine time;
    private final Region region;
    private final TransactionTemplate transaction;
    private final boolean wanted;

    LeaverYears(
            LeaverSupport support,
            List<Chapter> chapters,
            CareLeavers registry,
            CareLeaverFigures figures,
            SupportCases cases,
            TimeMachine time,
            Region region,
            TransactionTemplate transaction,
            @Value("${opora.demo.caseload:true}") boolean wanted) {
        this.support = support;
        this.chapters = chapters;
        this.registry = registry;
        this.figures = figures;
        this.cases = cases;
        this.time = time;
        this.region = region;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted || !figures.cases(Institutions.IDS).isEmpty()) {
            return;
        }
        Instant before = region.now().toInstant();
        LocalDate today = region.today();
        List<DemoLeaver> leavers = told(today);
        try {
            transaction.executeWithoutResult(status -> live(happenings(leavers, today), today));
        } finally {
            time.goBackTo(before.plus(Duration.ofSeconds(1)));
        }
        LOG.info("Demo registry: {} care leavers", leavers.size());
    }

    /** Without those whose support is led by its process: they are entered by the caseload. */
    private static List<DemoLeaver> told(LocalDate today) {
        List<DemoLeaver> all = Leavers.until(today);
        Set<Integer> living = LivingLeavers.among(all, today).keySet().stream()
                .map(DemoLeaver::number)
                .collect(Collectors.toSet());
        return all.stream().filter(leaver -> !living.contains(leaver.number())).toList();
    }

    private void live(List<Happening> happenings, LocalDate today) {
        LocalDate day = LocalDate.MIN;
        for (Happening happening : happenings) {
            if (!happening.on().equals(day)) {
                day = happening.on();
                time.goBackTo(region.morningOf(day).plusHours(1).toInstant());
            }
            happening.act().run();
        }
        LOG.debug("lived through {} happenings until {}", happenings.size(), today);
    }

    private List<Happening> happenings(List<DemoLeaver> leavers, LocalDate today) {
        Map<DemoLeaver, String> numbers = new HashMap<>();
        List<Happening> happenings = new ArrayList<>();
        for (DemoLeaver leaver : leavers) {
            LocalDate enteredOn = leaver.enteredOn().isAfter(today) ? today : leaver.enteredOn();
            happenings.add(new Happening(enteredOn, () -> {
                String number = cases.open(CaseKind.CARE_LEAVER, leaver.institution());
                support.enter(number, leaver);
                numbers.put(leaver, number);
            }));
            leaver.steps()
                    .forEach(step -> happenings.add(new Happening(
                            step.on(), () -> support.move(number(numbers, leaver), leaver, step.status()))));
            List.of(leaver.exitOn().plusDays(20), leaver.movesInOn())
                    .forEach(day -> happenings.add(new Happening(
                            day, () -> registry.describe(number(numbers, leaver), leaver.circumstances(day)))));
        }
        chapters.forEach(chapter -> happenings.addAll(chapter.of(leavers, numbers, today)));
        return happenings.stream()
                .filter(happening -> !happening.on().isAfter(today))
                .sorted(Comparator.comparing(Happening::on))
                .toList();
    }

    private static String number(Map<DemoLeaver, String> numbers, DemoLeaver leaver) {
        return java.util.Objects.requireNonNull(numbers.get(leaver));
    }
}
