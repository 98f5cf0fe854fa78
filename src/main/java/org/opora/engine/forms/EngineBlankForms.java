package org.opora.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.opora.engine.ActingFor;
import org.opora.engine.BlankForms;
import org.opora.engine.ModelTexts;
import org.opora.engine.OpenTasks;
import org.opora.engine.OpenTasks.OpenTask;
import org.opora.engine.OpenTasks.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine with the reader's rights, as Tasklist does. */
@Component
class EngineBlankForms implements BlankForms {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final ObjectProvider<ProcessEngine> engine;
    private final OpenTasks tasks;
    private final ActingFor acting;
    private final ModelTexts texts;
    private final ObjectMapper json = new ObjectMapper();

    EngineBlankForms(ObjectProvider<ProcessEngine> engine, OpenTasks tasks, ActingFor acting, ModelTexts texts) {
        this.engine = engine;
        this.tasks = tasks;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public Optional<Blank> of(Reader reader, String task, Locale language) {
        return tasks.seen(reader, task)
                .flatMap(open -> acting.run(
                        reader.login(), reader.roles(), reader.organisations(), () -> blank(open, language)));
    }

    private Optional<Blank> blank(OpenTask open, Locale language) {
        Task task = engine.getObject()
                .getTaskService()
                .createTaskQuery()
                .taskId(open.id())
                .initializeFormKeys()
                .singleResult();
        if (task == null || task.getCamundaFormRef() == null) {
            return Optional.empty();
        }
        String deployment = acting.unasked(() -> engine.getObject()
                .getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getDeploymentId());
        Map<String, Object> shown = shown(open.id());
        JsonNode form = read(engine.getObject().getFormService().getDeployedTaskForm(open.id()));
        return Optional.of(new Blank(open, deployment, form.path("id").asText(), shown, notes(form, shown, language)));
    }

    private Map<String, Object> shown(String task) {
        Map<String, Object> shown = new HashMap<>();
        SubmittedValues.plain(engine.getObject().getFormService().getTaskFormVariables(task))
                .forEach((name, value) -> {
                    if (value != null) {
                        shown.put(name, value);
                    }
                });
        return shown;
    }

    private JsonNode read(InputStream form) {
        try (form) {
            return json.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException("a deployed form cannot be read", e);
        }
    }

    private List<String> notes(JsonNode form, Map<String, Object> shown, Locale language) {
        List<String> notes = new ArrayList<>();
        for (JsonNode text : form.findValues("text")) {
            if (text.isTextual() && text.textValue().contains("{{")) {
                filled(texts.in(language, text.textValue()), shown).ifPresent(notes::add);
            }
        }
        return notes;
    }

    /** A text that lacks one of its values would be half a sentence. */
    private static Optional<String> filled(String template, Map<String, Object> shown) {
        Matcher places = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (places.find()) {
            Object value = shown.get(places.group(1));
            if (value == null || value.toString().isBlank()) {
                return Optional.empty();
            }
            places.appendReplacement(text, Matcher.quoteReplacement(value.toString()));
        }
        return Optional.of(places.appendTail(text).toString());
    }
}
