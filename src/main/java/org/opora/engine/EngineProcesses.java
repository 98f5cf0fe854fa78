package org.opora.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.jspecify.annotations.Nullable;
import org.opora.engine.access.OrganisationTenants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts and tells processes of the engine. Nobody waiting is an answer here, not an exception. */
@Component
class EngineProcesses implements Processes {

    private final ObjectProvider<RuntimeService> runtime;

    EngineProcesses(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String message, String caseNumber, String organisation, Map<String, @Nullable Object> variables) {
        Map<String, Object> all = asObjects(variables);
        all.put(OrganisationTenants.OWNER, organisation);
        runtime.getObject().startProcessInstanceByMessage(message, caseNumber, all);
    }

    @Override
    public boolean tell(String message, String caseNumber, Map<String, @Nullable Object> variables) {
        return delivered(correlation(message, caseNumber).setVariables(asObjects(variables)));
    }

    @Override
    public boolean tell(String message, Recipient recipient, Map<String, @Nullable Object> variables) {
        MessageCorrelationBuilder correlation = correlation(message, recipient.caseNumber())
                .processInstanceVariableEquals(recipient.variable().name(), recipient.value());
        return delivered(correlation.setVariables(asObjects(variables)));
    }

    @Override
    public boolean report(String message, String caseNumber, Map<String, @Nullable Object> variables) {
        return delivered(correlation(message, caseNumber).setVariablesToTriggeredScope(asObjects(variables)));
    }

    @Override
    public boolean awaits(String message, String caseNumber) {
        return runtime.getObject()
                        .createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    private MessageCorrelationBuilder correlation(String message, String caseNumber) {
        return runtime.getObject().createMessageCorrelation(message).processInstanceBusinessKey(caseNumber);
    }

    /** Correlates to all, of which there is one at most: unlike the single form this does not throw if there is none. */
    private static boolean delivered(MessageCorrelationBuilder correlation) {
        return !correlation.correlateAllWithResult().isEmpty();
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> asObjects(Map<String, @Nullable Object> variables) {
        return new HashMap<>(variables);
    }
}
