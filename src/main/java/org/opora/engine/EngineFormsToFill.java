package org.opora.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.opora.engine.OpenTasks.Reader;
import org.opora.engine.forms.FormSchema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine with the reader's rights which form waits, and reads the form as it was deployed. */
@Component
class EngineFormsToFill implements FormsToFill {

    private final ObjectProvider<ProcessEngine> engine;
    private final ActingFor acting;
    private final OpenTasks tasks;

    /** A deployed form never changes, so it is read once. */
    private final Map<String, FormSchema> forms = new ConcurrentHashMap<>();

    EngineFormsToFill(ObjectProvider<ProcessEngine> engine, ActingFor acting, OpenTasks tasks) {
        this.engine = engine;
        this.acting = acting;
        this.tasks = tasks;
    }

    @Override
    public Optional<FormToFill> ofTask(Reader reader, String task) {
        return tasks.seen(reader, task).flatMap(open -> acting.unasked(() -> ofTask(reader, task, open.caseNumber())));
    }

    private Optional<FormToFill> ofTask(Reader reader, String id, String caseNumber) {
        Task task = engine.getObject()
                .getTaskService()
                .createTaskQuery()
                .taskId(id)
                .initializeFormKeys()
                .singleResult();
        CamundaFormRef form = task == null ? null : task.getCamundaFormRef();
        if (form == null) {
            return Optional.empty();
        }
        boolean free = task.getAssignee() == null || task.getAssignee().equals(reader.login());
        return Optional.of(new Blank(
                schema(task.getProcessDefinitionId(), form.getKey()),
                caseNumber,
                free && isInRole(reader, id),
                task.getAssignee()));
    }

    private boolean isInRole(Reader reader, String task) {
        return engine.getObject().getTaskService().getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && reader.roles().contains(group));
    }

    @Override
    public Optional<FormToFill> ofStart(Reader reader, String process) {
        List<ProcessDefinition> startable = acting.run(
                reader.login(),
                reader.roles(),
                reader.organisations(),
                () -> engine.getObject()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .active()
                        .startablePermissionCheck()
                        .listPage(0, 1));
        return startable.stream().findFirst().flatMap(definition -> acting.unasked(() -> ofStart(definition)));
    }

    private Optional<FormToFill> ofStart(ProcessDefinition definition) {
        return Optional.ofNullable(engine.getObject()
                        .getFormService()
                        .getStartFormData(definition.getId())
                        .getCamundaFormRef())
                .map(form -> new Blank(schema(definition.getId(), form.getKey()), definition.getKey(), true, null));
    }

    private FormSchema schema(String definition, String form) {
        String deployment = engine.getObject()
                .getRepositoryService()
                .getProcessDefinition(definition)
                .getDeploymentId();
        return forms.computeIfAbsent(deployment + "/" + form, key -> read(deployment, form + ".form"));
    }

    private FormSchema read(String deployment, String file) {
        try (InputStream text = engine.getObject().getRepositoryService().getResourceAsStream(deployment, file)) {
            return FormSchema.parse(text.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private record Blank(
            FormSchema schema,
            String subject,
            boolean mayFill,
            @Nullable String holder) implements FormToFill {

        @Override
        public String form() {
            return schema.id();
        }

        @Override
        public Map<String, Object> known(Map<String, Object> values) {
            return schema.known(values);
        }
    }
}
