package org.opora.engine.forms;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Fields;
import org.opora.engine.ProcessVariable;
import org.opora.engine.Submission;

/** A submission inside the engine's transaction. */
record EngineSubmission(Place place, String signedBy, Instant signedAt, Fields fields, VariableScope scope)
        implements Submission {

    /** Where in which model the form stands, and whose case it is. */
    record Place(
            String form,
            String formDeployment,
            String caseNumber,
            String organisation,
            String process,
            String step,
            @Nullable String task) {

        Place of(String number) {
            return new Place(form, formDeployment, number, organisation, process, step, task);
        }
    }

    EngineSubmission of(String caseNumber) {
        return new EngineSubmission(place.of(caseNumber), signedBy, signedAt, fields, scope);
    }

    @Override
    public String form() {
        return place.form();
    }

    @Override
    public String formDeployment() {
        return place.formDeployment();
    }

    @Override
    public String caseNumber() {
        return place.caseNumber();
    }

    @Override
    public String organisation() {
        return place.organisation();
    }

    @Override
    public String process() {
        return place.process();
    }

    @Override
    public String step() {
        return place.step();
    }

    @Override
    public @Nullable String task() {
        return place.task();
    }

    @Override
    public <T> Optional<T> variable(ProcessVariable<T> variable) {
        return variable.find(scope);
    }

    @Override
    public <T> void set(ProcessVariable<T> variable, @Nullable T value) {
        variable.set(scope, value);
    }
}
