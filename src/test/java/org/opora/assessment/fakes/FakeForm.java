package org.opora.assessment.fakes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Fields;
import org.opora.engine.OpenedForm;
import org.opora.engine.ProcessVariable;
import org.opora.engine.Submission;

/** A form that is opened or signed in case FP-2026-000001. */
public class FakeForm implements Submission, OpenedForm {

    private final Map<String, Object> fields = new HashMap<>();
    public final Map<String, @Nullable Object> variables = new HashMap<>();

    public FakeForm with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public FakeForm variable(String name, Object value) {
        variables.put(name, value);
        return this;
    }

    @Override
    public String form() {
        return "form";
    }

    @Override
    public String formDeployment() {
        return "deployment";
    }

    @Override
    public String caseNumber() {
        return Cases.NUMBER;
    }

    @Override
    public String process() {
        return "Process";
    }

    @Override
    public String step() {
        return "Task_Step";
    }

    @Override
    public @Nullable String task() {
        return "task";
    }

    @Override
    public String signedBy() {
        return "supervisor";
    }

    @Override
    public String organisation() {
        return "centre";
    }

    @Override
    public Instant signedAt() {
        return Cases.NOW;
    }

    @Override
    public Fields fields() {
        return new Fields(fields);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<T> variable(ProcessVariable<T> variable) {
        return Optional.ofNullable((T) variables.get(variable.name()));
    }

    @Override
    public <T> void set(ProcessVariable<T> variable, @Nullable T value) {
        variables.put(variable.name(), value);
    }
}
