package org.opora.engine.forms;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.opora.engine.CaseLedger;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormEnds;
import org.opora.engine.FormListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes a submitted form: checks it, hands its codes to the process, tells the modules, and appends it to the case file.
 * All of it happens in the transaction that completes the task, or none.
 */
@Component
class FormSigning {

    private final FormLibrary library;
    private final FormContexts contexts;
    private final Conditions conditions;
    private final FormMessages messages;
    private final ObjectProvider<FormListener> listeners;
    private final ObjectProvider<CaseLedger> ledger;
    private final ObjectProvider<FormEnds> ends;
    private final Clock clock;

    FormSigning(
            FormLibrary library,
            FormContexts contexts,
            Conditions conditions,
            FormMessages messages,
            ObjectProvider<FormListener> listeners,
            ObjectProvider<CaseLedger> ledger,
            ObjectProvider<FormEnds> ends,
            Clock clock) {
        this.library = library;
        this.contexts = contexts;
        this.conditions = conditions;
        this.messages = messages;
        this.listeners = listeners;
        this.ledger = ledger;
        this.ends = ends;
        this.clock = clock;
    }

    void sign(TaskEntity task, String form, String deployment, VariableMap submitted) {
        String signer = Signer.of(task);
        var place = new EngineSubmission.Place(
                form,
                deployment,
                task.getExecution().getProcessBusinessKey(),
                String.valueOf(task.getTenantId()),
                Places.process(task.getProcessDefinition()),
                task.getTaskDefinitionKey(),
                task.getId());
        unchecked(() -> take(place, signer, submitted, task));
    }

    void start(ExecutionEntity instance, String form, String deployment, VariableMap submitted) {
        var place = new EngineSubmission.Place(
                form,
                deployment,
                "",
                String.valueOf(instance.getTenantId()),
                Places.process(instance.getProcessDefinition()),
                instance.getActivityId(),
                null);
        String signer = Signer.current();
        unchecked(() -> take(place, signer, submitted, instance));
        ends.orderedStream().forEach(end -> end.begun(place.process(), signer));
    }

    /** Modules act for the system: that the signer may do the step has been checked. */
    private static void unchecked(Runnable signing) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            signing.run();
            return signing;
        });
    }

    private void take(EngineSubmission.Place place, String signer, VariableMap submitted, VariableScope scope) {
        FormSchema form = library.form(place.formDeployment(), place.form());
        Map<String, Object> values = check(form, place, submitted, scope);
        var submission = new EngineSubmission(place, signer, clock.instant(), new Fields(values), scope);
        try {
            EngineSubmission owned = place.task() == null ? open(submission) : submission;
            Codes.set(form, values, scope);
            listeners
                    .orderedStream()
                    .filter(listener -> listener.form().equals(place.form()))
                    .forEach(listener -> listener.submitted(owned));
            ledger.getObject().append(owned);
        } catch (FieldRefused refused) {
            throw messages.refusal(form, refused);
        }
    }

    private EngineSubmission open(EngineSubmission submission) {
        String number = ledger.getObject().caseFor(submission);
        ((ExecutionEntity) submission.scope()).setProcessBusinessKey(number);
        return submission.of(number);
    }

    private Map<String, Object> check(
            FormSchema form, EngineSubmission.Place place, VariableMap submitted, VariableScope scope) {
        Map<String, List<String>> options =
                contexts.options(form, new OpenForm(place.form(), place.caseNumber(), place.organisation(), scope));
        FormCheck check = new FormCheck(form, options, conditions);
        Map<String, Object> values = check.accept(SubmittedValues.plain(submitted));
        if (!check.breaches().isEmpty()) {
            throw messages.refusal(check.breaches());
        }
        return values;
    }
}
