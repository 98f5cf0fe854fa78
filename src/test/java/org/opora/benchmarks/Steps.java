package org.opora.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/**
 * Counts the steps of an engine and what they cost. A step is a process started or a task completed by its form, or a job
 * executed; what the driver looks up in between is none of it.
 */
final class Steps {

    private static final Set<String> STEPS = Set.of("submitStartForm", "submitTaskForm", "executeJob");

    private final Statements statements;
    private final String database;
    private final Map<String, Long> calls = new HashMap<>();
    private final List<Double> perSecond = new ArrayList<>();
    private boolean counting;
    private int counted;
    private int steps;
    private long nanos;

    Steps(Statements statements, String database) {
        this.statements = statements;
        this.database = database;
    }

    /** The engine, each step of which is counted here. */
    ProcessEngine of(ProcessEngine engine) {
        FormService forms = Around.each(FormService.class, engine.getFormService(), this::around);
        ManagementService jobs = Around.each(ManagementService.class, engine.getManagementService(), this::around);
        return Around.each(ProcessEngine.class, engine, (method, arguments, call) -> switch (method.getName()) {
            case "getFormService" -> forms;
            case "getManagementService" -> jobs;
            default -> call.call();
        });
    }

    /** Lives a life with its statements counted. */
    void count(Runnable lifecycle) {
        counting = true;
        steps = 0;
        lifecycle.run();
        counted += steps;
        counting = false;
    }

    /** Lives a life against the clock. */
    void time(Runnable lifecycle) {
        steps = 0;
        nanos = 0;
        lifecycle.run();
        perSecond.add(steps * 1e9 / nanos);
    }

    int counted() {
        return counted;
    }

    double stepsPerSecond() {
        return Median.of(perSecond);
    }

    /** Statements by their text, for all counted steps. */
    Map<String, Long> calls() {
        return calls;
    }

    private @Nullable Object around(
            java.lang.reflect.Method method, Object[] arguments, Callable<@Nullable Object> call) throws Exception {
        return STEPS.contains(method.getName()) ? step(call) : call.call();
    }

    private @Nullable Object step(Callable<@Nullable Object> call) throws Exception {
        steps++;
        Map<String, Long> before = counting ? statements.calls(database) : Map.of();
        long start = System.nanoTime();
        try {
            return call.call();
        } finally {
            nanos += System.nanoTime() - start;
            if (counting) {
                Statements.since(before, statements.calls(database))
                        .forEach((query, more) -> calls.merge(query, more, Long::sum));
            }
        }
    }
}
