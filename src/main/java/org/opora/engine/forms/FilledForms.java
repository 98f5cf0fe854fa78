package org.opora.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FormReads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Shows a task's form filled in with what the case file knows, beside the codes the process holds, and a start form with
 * what may be chosen in it.
 */
@Component
public class FilledForms extends FormServiceImpl {

    private final ObjectProvider<FormContexts> contexts;
    private final ObjectProvider<FormReads> reads;
    private final ObjectMapper json;

    FilledForms(ObjectProvider<FormContexts> contexts, ObjectProvider<FormReads> reads, ObjectMapper json) {
        this.contexts = contexts;
        this.reads = reads;
        this.json = json;
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> formVariables, boolean deserializeObjectValues) {
        VariableMap values = super.getTaskFormVariables(taskId, formVariables, deserializeObjectValues);
        Map<String, Object> shown =
                commandExecutor.execute(new ShownValues(taskId, contexts.getObject(), reads.getObject()));
        shown.forEach((name, value) -> {
            if (formVariables == null || formVariables.contains(name)) {
                put(values, name, value);
            }
        });
        return values;
    }

    /** Tasklist asks for no values before a process is started, so what may be chosen is written into the form. */
    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        try (InputStream form = super.getDeployedStartForm(processDefinitionId)) {
            byte[] plain = form.readAllBytes();
            byte[] shown = commandExecutor.execute(
                    new OfferedStartForm(processDefinitionId, plain, contexts.getObject(), reads.getObject()));
            return new ByteArrayInputStream(shown);
        } catch (IOException e) {
            throw new UncheckedIOException("the start form of " + processDefinitionId + " cannot be read", e);
        }
    }

    private void put(VariableMap values, String name, Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            values.putValueTyped(name, SpinValues.jsonValue(write(value)).create());
        } else {
            values.putValueTyped(name, Variables.untypedValue(value));
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form's context cannot be written as JSON", e);
        }
    }

    private record ShownValues(String task, FormContexts contexts, FormReads reads)
            implements Command<Map<String, Object>> {

        @Override
        public Map<String, Object> execute(CommandContext context) {
            TaskEntity task = context.getTaskManager().findTaskById(task());
            Expression form = task.getTaskDefinition().getFormDefinition().getCamundaFormDefinitionKey();
            if (form == null) {
                return Map.of();
            }
            OpenForm opened = open(task, form.getExpressionText());
            note(context.getAuthentication(), opened);
            return context.runWithoutAuthorization(() -> contexts.values(opened));
        }

        /** Nobody looks when the server itself asks. */
        private void note(@Nullable Authentication reader, OpenForm opened) {
            if (reader != null && reader.getUserId() != null) {
                reads.opened(reader.getUserId(), opened.caseNumber(), opened.form(), task);
            }
        }

        private static OpenForm open(TaskEntity task, String form) {
            return new OpenForm(
                    form, task.getExecution().getProcessBusinessKey(), String.valueOf(task.getTenantId()), task);
        }
    }
}
