package org.opora.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.opora.engine.web.EngineFaults.Refusal;
import org.springframework.stereotype.Component;

/** The task, process, case or job that a call names, if it is no longer there or never was. */
@Component
class CallSubjects {

    private static final Pattern NAMED = Pattern.compile("/camunda/api/engine/engine/[^/]+"
            + "/(task|process-definition|process-instance|execution|job)/(?!count$)(key/)?([^/]+)(/.*)?");

    private final ProcessEngine engine;

    CallSubjects(ProcessEngine engine) {
        this.engine = engine;
    }

    Optional<Refusal> missing(HttpServletRequest request) {
        Matcher named = NAMED.matcher(EngineApiGate.path(request));
        if (!named.matches()) {
            return Optional.empty();
        }
        String id = named.group(3);
        if (named.group(1).equals("task")) {
            return isOpen(id) ? Optional.empty() : Optional.of(gone(id));
        }
        boolean there = named.group(2) == null ? isThere(named.group(1), id) : isDeployed(id);
        return there ? Optional.empty() : Optional.of(Refusal.unknown("unknown"));
    }

    private Refusal gone(String task) {
        HistoricTaskInstance past = past(task);
        if (past == null) {
            return Refusal.unknown("noTask");
        }
        boolean completed = TaskEntity.DELETE_REASON_COMPLETED.equals(past.getDeleteReason());
        return Refusal.conflict(completed ? "completed" : "withdrawn");
    }

    /** Past tasks are not granted to roles; organisations stay apart, since only the check of grants is left out. */
    private @Nullable HistoricTaskInstance past(String task) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .finished()
                        .singleResult()));
    }

    private boolean isOpen(String task) {
        return engine.getTaskService().createTaskQuery().taskId(task).count() > 0;
    }

    private boolean isDeployed(String key) {
        return engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count()
                > 0;
    }

    private boolean isThere(String kind, String id) {
        return switch (kind) {
            case "process-definition" ->
                engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionId(id)
                                .count()
                        > 0;
            case "job" ->
                engine.getManagementService().createJobQuery().jobId(id).count() > 0;
            default ->
                engine.getRuntimeService()
                                .createExecutionQuery()
                                .executionId(id)
                                .count()
                        > 0;
        };
    }
}
