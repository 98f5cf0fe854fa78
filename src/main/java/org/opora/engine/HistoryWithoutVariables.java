package org.opora.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * Keeps which steps ran, who did them and what went wrong, and no value of any variable, form field or decision. What was
 * said stands in the case file.
 */
class HistoryWithoutVariables extends AbstractHistoryLevel {

    static final String NAME = "opora";

    private static final Set<HistoryEventTypes> KEPT = EnumSet.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.INCIDENT_UPDATE,
            HistoryEventTypes.USER_OPERATION_LOG);

    @Override
    public int getId() {
        return 75;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    @SuppressWarnings("SuspiciousMethodCalls")
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return KEPT.contains(eventType);
    }
}
