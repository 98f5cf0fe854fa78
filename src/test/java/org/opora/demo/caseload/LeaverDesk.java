package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.task.Task;
import org.opora.careleaver.OpenCareLeaverCase;
import org.opora.demo.caseload.LeaverStory.Course;
import org.opora.demo.caseload.LeaverStory.Event;
import org.opora.registry.CareLeavers;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of seventeen institutions on the leavers whose support is led by its process. */
class LeaverDesk {

    /** Working days that a form lies on somebody's desk. */
    static final Map<String, Integer> DAYS_ON_DESK = Map.ofEntries(
            Map.entry("prepare-exit", 10),
            Map.entry("record-exit", 0),
            Map.entry("offer-support", 2),
            Map.entry("assess-needs", 2),
            Map.entry("draft-plan", 2),
            Map.entry("contact-care-leaver", 0),
            Map.entry("carry-out-action", 25),
            Map.entry("follow-up-housing", 3));

    private static final Logger LOG = LoggerFactory.getLogger(LeaverDesk.class);
    private static final Set<String> OF_CONTROL = Set.of("take-manual-control", "review-manual-control");
    private static final int CONTROL_LEFT_DAYS = 6;

    private final List<LeaverProgress> planned;
    private final Map<String, LeaverProgress> underWay = new HashMap<>();
    private final Map<String, CaseDriver> drivers = new HashMap<>();
    private final Function<String, CaseDriver> driverOf;
    private final OpenCareLeaverCase open;
    private final CareLeavers registry;
    private final LocalDate today;

    LeaverDesk(Function<String, CaseDriver> driverOf, OpenCareLeaverCase open, CareLeavers registry, LocalDate today) {
        this.driverOf = driverOf;
        this.open = open;
        this.registry = registry;
        this.today = today;
        this.planned = LivingLeavers.among(Leavers.until(today), today).entrySet().stream()
                .map(living -> LeaverProgress.of(living.getKey(), living.getValue(), today))
                .toList();
    }

    LocalDate begins() {
        return planned.stream()
                .map(LeaverProgress::enteredOn)
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    int size() {
        return underWay.size();
    }

    /** Enters those whose day it is, and brings what befalls the others. */
    void live(LocalDate day) {
        planned.stream().filter(progress -> progress.enteredOn().equals(day)).forEach(progress -> enter(progress, day));
        underWay.forEach((number, progress) -> befall(number, progress, day));
    }

    private void enter(LeaverProgress progress, LocalDate day) {
        try {
            String number = open.open(progress.leaver().entry());
            if (progress.story().course() == Course.TENANCY_ENDS) {
                registry.describe(number, new LeaverPen(progress, today).circumstances());
            }
            underWay.put(number, progress);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the demo leaver {} could not be entered on {}",
                    progress.leaver().number(),
                    day,
                    e);
        }
    }

    private void befall(String number, LeaverProgress progress, LocalDate day) {
        Event event = progress.story().event();
        if (event != null
                && Caseload.workingDay(today.minusDays(event.daysAgo())).equals(day)) {
            try {
                report(number, progress, event, day);
            } catch (RuntimeException e) {
                LOG.warn("no {} could be reported for demo leaver {}", event.kind(), number, e);
            }
        }
    }

    private void report(String number, LeaverProgress progress, Event event, LocalDate day) {
        CaseDriver driver = driver(progress.leaver().institution());
        if (event.help() == null) {
            driver.journey(number).report(event.kind());
        } else {
            Object kind = event.help().name();
            driver.start(
                    "HelpRequestProcess", Forms.filled("request-help", day, "caseNumber", number, "helpKind", kind));
        }
    }

    /** False unless the institution has this on its desk, and wants to get on with it. */
    boolean isSigned(Task task, String number, LocalDate day) {
        String form = Journey.form(task);
        LeaverProgress progress = underWay.get(number);
        return progress == null ? OF_CONTROL.contains(form) && isOld(day) : !isLeftOpen(form, progress, day);
    }

    Map<String, Object> write(Task task, String number, LocalDate day) {
        String form = Journey.form(task);
        if (form.equals("take-manual-control")) {
            return Forms.filled(form, day, "controlOwner", Institutions.head(task.getTenantId()));
        }
        LeaverProgress progress = underWay.get(number);
        return progress == null ? Forms.filled(form, day) : new LeaverPen(progress, day).write(form);
    }

    CaseDriver driver(String institution) {
        return drivers.computeIfAbsent(institution, driverOf);
    }

    private boolean isLeftOpen(String form, LeaverProgress progress, LocalDate day) {
        return form.equals(progress.story().leavesOpen())
                && (OF_CONTROL.contains(form) ? !isOld(day) : day.isAfter(today.minusDays(LeaverStory.LATELY_DAYS)));
    }

    private boolean isOld(LocalDate day) {
        return !day.isAfter(today.minusDays(CONTROL_LEFT_DAYS));
    }
}
