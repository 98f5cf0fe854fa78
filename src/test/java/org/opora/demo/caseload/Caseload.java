package org.opora.demo.caseload;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.opora.calendar.Region;
import org.opora.demo.DemoStaff;
import org.opora.demo.TimeMachine;
import org.opora.demo.caseload.Story.Course;
import org.opora.testing.CaseDriver;
import org.opora.testing.Journey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lives through the year that made the caseload what it is, a working day at a time. */
class Caseload {

    private static final Logger LOG = LoggerFactory.getLogger(Caseload.class);
    private static final int MISSED_DAYS = 21;

    /** Working days that a form lies on somebody's desk. */
    private static final Map<String, Integer> DAYS_ON_DESK = Map.ofEntries(
            Map.entry("identify-family", 0),
            Map.entry("respond-to-emergency", 0),
            Map.entry("visit-family", 0),
            Map.entry("contact-family", 0),
            Map.entry("hold-case-conference", 4),
            Map.entry("draft-plan", 3),
            Map.entry("carry-out-action", 10),
            Map.entry("decide-removal", 4));

    private final CaseDriver cases;
    private final TimeMachine time;
    private final Region region;
    private final LocalDate today;
    private final LeaverDesk leavers;
    private final Map<String, Progress> underWay = new HashMap<>();
    private final Map<String, String> caseOfInstance = new HashMap<>();
    private final Set<String> leftAlone = new HashSet<>();

    Caseload(CaseDriver cases, LeaverDesk leavers, TimeMachine time, Region region) {
        this.cases = cases;
        this.leavers = leavers;
        this.time = time;
        this.region = region;
        this.today = region.today();
    }

    /** Goes back, and comes to the present again. */
    void build(List<Story> stories) {
        List<Progress> planned = planned(stories);
        LocalDate first = Stream.concat(planned.stream().map(Progress::begunOn), Stream.of(leavers.begins()))
                .min(LocalDate::compareTo)
                .orElse(today);
        time.goBackTo(region.morningOf(first).toInstant());
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            live(day, planned);
        }
        time.advanceTo(Instant.now());
        LOG.info(
                "Demo caseload: {} cases of {} planned, and {} care leavers",
                underWay.size(),
                stories.size(),
                leavers.size());
    }

    private List<Progress> planned(List<Story> stories) {
        List<Progress> planned = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            LocalDate begun = workingDay(today.minusDays(stories.get(i).daysAgo()));
            planned.add(new Progress(stories.get(i), new DemoFamily(i), begun));
        }
        return planned;
    }

    static LocalDate workingDay(LocalDate day) {
        return isWeekend(day) ? workingDay(day.minusDays(1)) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void live(LocalDate day, List<Progress> planned) {
        if (isWeekend(day)) {
            return;
        }
        time.advanceTo(region.morningOf(day).plusHours(1).toInstant());
        planned.stream().filter(progress -> progress.begunOn().equals(day)).forEach(progress -> begin(progress, day));
        underWay.forEach((number, progress) -> report(number, progress, day));
        leavers.live(day);
        while (workOff(day)) {
            LOG.debug("one form led to another");
        }
    }

    private void begin(Progress progress, LocalDate day) {
        try {
            Journey journey = cases.registerSignal(new Pen(progress, day).signal());
            underWay.put(journey.caseNumber(), progress);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the demo family {} could not be registered",
                    progress.family().number(),
                    e);
        }
    }

    private void report(String number, Progress progress, LocalDate day) {
        Story.Event event = progress.story().event();
        if (event != null && workingDay(today.minusDays(event.daysAgo())).equals(day)) {
            try {
                cases.journey(number).report(event.kind());
            } catch (RuntimeException e) {
                LOG.warn("no {} could be reported for demo case {}", event.kind(), number, e);
            }
        }
    }

    /** @return true if a form was signed, so that there may be more to do the same day */
    private boolean workOff(LocalDate day) {
        boolean signed = false;
        for (Task task : cases.openTasks()) {
            signed |= !leftAlone.contains(task.getId()) && isRipe(task, day) && sign(task, day);
        }
        return signed;
    }

    private boolean isRipe(Task task, LocalDate day) {
        Map<String, Integer> usual = isOfFamily(task) ? DAYS_ON_DESK : LeaverDesk.DAYS_ON_DESK;
        int days = usual.getOrDefault(Journey.form(task), 1);
        LocalDate due = LocalDate.ofInstant(task.getCreateTime().toInstant(), Journey.CHITA)
                .plusDays(days);
        return !due.isAfter(day);
    }

    private boolean sign(Task task, LocalDate day) {
        String number = caseOfInstance.computeIfAbsent(task.getProcessInstanceId(), id -> cases.caseNumber(task));
        if (!isWanted(task, number, day)) {
            leftAlone.add(task.getId());
            return false;
        }
        try {
            fillIn(task, number, day);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("demo case {} stays at form {}", number, Journey.form(task), e);
            leftAlone.add(task.getId());
            return false;
        }
    }

    private boolean isWanted(Task task, String number, LocalDate day) {
        if (!isOfFamily(task)) {
            return leavers.isSigned(task, number, day);
        }
        Progress progress = underWay.get(number);
        return progress != null && !isLeftOpen(Journey.form(task), progress, day);
    }

    private void fillIn(Task task, String number, LocalDate day) {
        if (isOfFamily(task)) {
            Pen pen = new Pen(Objects.requireNonNull(underWay.get(number)), day);
            cases.complete(task, pen.write(Journey.form(task), () -> cases.options(task, "persons")));
        } else {
            leavers.driver(task.getTenantId()).complete(task, leavers.write(task, number, day));
        }
    }

    private static boolean isOfFamily(Task task) {
        return DemoStaff.CHITA.equals(task.getTenantId());
    }

    private boolean isLeftOpen(String form, Progress progress, LocalDate day) {
        boolean unvisited = progress.story().course() == Course.VISITS_MISSED
                && day.isAfter(today.minusDays(MISSED_DAYS))
                && List.of("visit-family", "notice-overdue-visit").contains(form);
        return unvisited || form.equals(progress.story().leavesOpen());
    }
}
