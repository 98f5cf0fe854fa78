package org.opora.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.task.Task;

/** The way of one case, step by step. Each step names what it does and fails if the case does not wait for it. */
public final class Journey {

    /** Where the centre of the tests and of the demo works. */
    public static final ZoneId CHITA = ZoneId.of("Asia/Chita");

    private final CaseDriver driver;
    private final String caseNumber;

    Journey(CaseDriver driver, String caseNumber) {
        this.driver = driver;
        this.caseNumber = caseNumber;
    }

    public String caseNumber() {
        return caseNumber;
    }

    /**
     * Signs the one open form of this kind, filled in as usual but for what is said.
     *
     * @param different fields as key, value, key, value
     */
    public Journey complete(String form, Object... different) {
        driver.complete(task(form), Forms.filled(form, today(), different));
        return this;
    }

    /** Signs the oldest open form of this kind, filled in as usual. */
    public Journey completeFirst(String form) {
        Task first = driver.openTasks(caseNumber).stream()
                .filter(task -> form.equals(form(task)))
                .findFirst()
                .orElseThrow();
        driver.complete(first, Forms.filled(form, today()));
        return this;
    }

    /** Signs the one open form of this kind with exactly these fields. */
    public Journey completeWith(String form, Map<String, Object> fields) {
        driver.complete(task(form), fields);
        return this;
    }

    /** Reports an event by its form. */
    public Journey report(String eventKind) {
        driver.start(
                "CaseEventProcess",
                Forms.filled("report-case-event", today(), "caseNumber", caseNumber, "eventKind", eventKind));
        return this;
    }

    /** Fires the timer that waits at this element; a {@link TestClock} goes to its time first. */
    public Journey timerFires(String element) {
        driver.fire(caseNumber, element);
        return this;
    }

    /** The one open task with this form. */
    public Task task(String form) {
        List<Task> matching = driver.openTasks(caseNumber).stream()
                .filter(task -> form.equals(form(task)))
                .toList();
        if (matching.size() != 1) {
            throw new NoSuchElementException("case %s has %d tasks with form %s; open are %s"
                    .formatted(caseNumber, matching.size(), form, waitsFor()));
        }
        return matching.get(0);
    }

    /** Forms of the open tasks, oldest first. */
    public List<String> waitsFor() {
        return driver.openTasks(caseNumber).stream().map(Journey::form).toList();
    }

    public boolean isUnderWay() {
        return driver.isUnderWay(caseNumber);
    }

    /** Ids of the elements of the models that were reached, by process, in the order they were reached. */
    public List<String> reached() {
        return driver.reached(caseNumber);
    }

    /** Ids of the elements that were passed; not those where the case waits or was interrupted. */
    public List<String> passed() {
        return driver.passed(caseNumber);
    }

    /** Values of a select of an open form that come from the case file, e.g. {@code persons}. */
    public List<String> options(String form, String valuesKey) {
        return driver.options(task(form), valuesKey);
    }

    /** What an open form shows when it is opened. */
    public Map<String, Object> shown(String form) {
        return driver.shown(task(form));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(driver.now(), CHITA);
    }

    /** The form of a task. */
    public static String form(Task task) {
        return task.getCamundaFormRef().getKey();
    }

    /**
     * From a new signal to support under way, at the level BASIC, with one action of the curator's own.
     *
     * @param family what is different about the family, as key, value, key, value
     */
    public Journey upToSupport(Object... family) {
        return upToConference(family)
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator")
                .complete("draft-plan")
                .complete("approve-plan");
    }

    /**
     * From a new signal to the case conference.
     *
     * @param family what is different about the family, as key, value, key, value
     */
    public Journey upToConference(Object... family) {
        return complete("identify-family", family)
                .complete("collect-information")
                .complete("survey-home")
                .complete("assess-risks")
                .complete("choose-route");
    }
}
