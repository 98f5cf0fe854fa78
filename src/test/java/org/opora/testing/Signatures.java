package org.opora.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;

/** Signs forms in the name of staff, as Tasklist would. */
class Signatures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;
    private final StaffDirectory staff;
    private final String organisation;

    Signatures(ProcessEngine engine, StaffDirectory staff, String organisation) {
        this.engine = engine;
        this.staff = staff;
        this.organisation = organisation;
    }

    ProcessInstance start(String process, Map<String, Object> fields) {
        ProcessDefinition definition = unchecked(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult());
        List<IdentityLink> starters =
                unchecked(() -> engine.getRepositoryService().getIdentityLinksForProcessDefinition(definition.getId()));
        return as(ofRole(starters), () -> engine.getFormService().submitStartForm(definition.getId(), typed(fields)));
    }

    void complete(Task task, Map<String, Object> fields) {
        as(signer(task), () -> {
            engine.getFormService().submitTaskForm(task.getId(), typed(fields));
            return task;
        });
    }

    List<String> options(Task task, String valuesKey) {
        VariableMap shown = shown(task);
        try {
            return JSON
                    .readValue(String.valueOf(shown.get(valuesKey)), new TypeReference<List<Map<String, String>>>() {})
                    .stream()
                    .map(option -> option.get("value"))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("task shows no options '" + valuesKey + "'", e);
        }
    }

    VariableMap shown(Task task) {
        return as(signer(task), () -> engine.getFormService().getTaskFormVariables(task.getId()));
    }

    private Staff signer(Task task) {
        if (task.getAssignee() != null) {
            return staff.find(task.getAssignee()).orElseThrow();
        }
        return ofRole(unchecked(() -> engine.getTaskService().getIdentityLinksForTask(task.getId())));
    }

    private Staff ofRole(List<IdentityLink> candidates) {
        List<String> roles = candidates.stream().map(IdentityLink::getGroupId).toList();
        return staff.all().stream()
                .filter(person -> person.organisations().contains(organisation))
                .filter(person -> person.roles().stream().anyMatch(roles::contains))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nobody in " + organisation + " is one of " + roles));
    }

    private <T> T as(Staff person, Supplier<T> work) {
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(person.login(), List.copyOf(person.roles()), person.organisations());
        try {
            return Nobody.signedIn(work);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Looks at what no single person may see. */
    <T> T unchecked(Supplier<T> work) {
        engine.getIdentityService().clearAuthentication();
        return Nobody.signedIn(work);
    }

    /** Lists travel as JSON, as form-js sends them. */
    private static VariableMap typed(Map<String, Object> fields) {
        VariableMap typed = Variables.createVariables();
        fields.forEach((key, value) -> {
            if (value instanceof Collection<?>) {
                typed.putValueTyped(key, SpinValues.jsonValue(json(value)).create());
            } else {
                typed.putValue(key, value);
            }
        });
        return typed;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
