package org.opora.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.opora.engine.StaffDirectory;

/**
 * Takes cases through the doors that staff use: start forms and task forms, each signed by somebody of the right role.
 * Goes through the engine's own services, so that every check of the server is passed.
 */
public final class CaseDriver {

    private final ProcessEngine engine;
    private final Signatures signatures;
    private final Clock clock;

    /** @param organisation id of the centre whose staff act */
    public CaseDriver(ProcessEngine engine, StaffDirectory staff, Clock clock, String organisation) {
        this.engine = engine;
        this.clock = clock;
        this.signatures = new Signatures(engine, staff, organisation);
    }

    /** A signal comes in and is registered. */
    public Journey registerSignal(Map<String, Object> fields) {
        return journey(start("FamilyPatronageProcess", fields));
    }

    /** A care leaver is entered in the registry. */
    public Journey registerCareLeaver(Map<String, Object> fields) {
        return journey(start("CareLeaverSupportProcess", fields));
    }

    /** Starts a process by its form. */
    public String start(String process, Map<String, Object> fields) {
        String instance = signatures.start(process, fields).getId();
        runJobs();
        return signatures.unchecked(() -> engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
    }

    /** A case that is under way. */
    public Journey journey(String caseNumber) {
        return new Journey(this, caseNumber);
    }

    /** Every open task, oldest first; with its form. */
    public List<Task> openTasks() {
        return signatures.unchecked(() -> engine.getTaskService()
                .createTaskQuery()
                .active()
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list());
    }

    List<Task> openTasks(String caseNumber) {
        return signatures.unchecked(() -> engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .active()
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list());
    }

    /** The case a task belongs to. */
    public String caseNumber(Task task) {
        return signatures.unchecked(() -> engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    /** Signs the task's form, by its assignee or else by somebody of its role. */
    public void complete(Task task, Map<String, Object> fields) {
        signatures.complete(task, fields);
        runJobs();
    }

    /** Values of a select that come from the case file, e.g. {@code persons}. */
    public List<String> options(Task task, String valuesKey) {
        return signatures.options(task, valuesKey);
    }

    /** What the form of a task shows when it is opened. */
    public Map<String, Object> shown(Task task) {
        return signatures.shown(task);
    }

    /** Carries out what the engine put off for a moment; leaves timers alone. */
    public void runJobs() {
        signatures.unchecked(() -> {
            for (List<Job> jobs = messages(); !jobs.isEmpty(); jobs = messages()) {
                jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            }
            return engine;
        });
    }

    private List<Job> messages() {
        return engine.getManagementService()
                .createJobQuery()
                .messages()
                .executable()
                .active()
                .list();
    }

    /** Fires the timer of the element in the case, at its time if the clock is a {@link TestClock}. */
    void fire(String caseNumber, String element) {
        Job timer = signatures.unchecked(() -> timers(caseNumber).stream()
                .filter(job -> element.equals(activity(job)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no timer of case %s waits at %s, only at %s"
                        .formatted(
                                caseNumber,
                                element,
                                timers(caseNumber).stream().map(this::activity).toList()))));
        if (clock instanceof TestClock settable
                && timer.getDuedate().toInstant().isAfter(clock.instant())) {
            settable.set(timer.getDuedate().toInstant());
        }
        signatures.unchecked(() -> {
            engine.getManagementService().executeJob(timer.getId());
            return timer;
        });
        runJobs();
    }

    private List<Job> timers(String caseNumber) {
        List<String> instances =
                engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .toList();
        return engine.getManagementService().createJobQuery().timers().withRetriesLeft().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    private String activity(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    boolean isUnderWay(String caseNumber) {
        return signatures.unchecked(() -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                > 0;
    }

    /** Ids of the elements that were passed or are waiting, in the order they were reached. */
    List<String> reached(String caseNumber) {
        return signatures.unchecked(
                () -> engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .list()
                        .stream()
                        .flatMap(instance -> engine
                                .getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .orderPartiallyByOccurrence()
                                .asc()
                                .list()
                                .stream())
                        .map(activity -> activity.getActivityId())
                        .toList());
    }

    /** Ids of the elements that were passed: left behind, and not because something interrupted them. */
    List<String> passed(String caseNumber) {
        return signatures.unchecked(
                () -> engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .list()
                        .stream()
                        .flatMap(instance -> engine
                                .getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .finished()
                                .orderPartiallyByOccurrence()
                                .asc()
                                .list()
                                .stream())
                        .filter(PassedFlowNodes::isPassed)
                        .map(activity -> activity.getActivityId())
                        .toList());
    }

    Instant now() {
        return clock.instant();
    }
}
