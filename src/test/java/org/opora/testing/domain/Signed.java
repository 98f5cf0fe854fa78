package org.opora.testing.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Fields;
import org.opora.engine.OpenedForm;
import org.opora.engine.ProcessVariable;
import org.opora.engine.Submission;

/** A form as somebody signs or opens it in a test. */
public class Signed implements Submission, OpenedForm {

    private final String form;
    private final Map<String, Object> fields = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final String task = UUID.randomUUID().toString();
    private String caseNumber = "FP-2026-000001";
    private String signedBy = "intake";

    private Signed(String form) {
        this.form = form;
    }

    public static Signed form(String form) {
        return new Signed(form);
    }

    public Signed inCase(String number) {
        caseNumber = number;
        return this;
    }

    public Signed by(String login) {
        signedBy = login;
        return this;
    }

    public Signed with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public Signed knowing(String variable, Object value) {
        variables.put(variable, value);
        return this;
    }

    /** What the process knows after signing; null if it was not told. */
    public @Nullable Object told(String variable) {
        return variables.get(variable);
    }

    public boolean wasTold(String variable) {
        return variables.containsKey(variable);
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public String formDeployment() {
        return "deployment";
    }

    @Override
    public String caseNumber() {
        return caseNumber;
    }

    @Override
    public String process() {
        return "IntakeProcess";
    }

    @Override
    public String step() {
        return "Task_" + form;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public String signedBy() {
        return signedBy;
    }

    @Override
    public String organisation() {
        return "north";
    }

    @Override
    public Instant signedAt() {
        return Instant.parse("2026-03-02T10:00:00Z");
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
