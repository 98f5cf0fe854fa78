package org.opora.careleaver.intake;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.opora.engine.guard.DeploymentSeal;

/** A process that begins with a leaver's registration and waits, unless the models have one that does more. */
public final class WaitingLeavers {

    private static final String REGISTERED = "CareLeaverRegistered";

    private final RepositoryService repository;

    public WaitingLeavers(RepositoryService repository) {
        this.repository = repository;
    }

    /** Once the models are deployed, so that there are never two. */
    public void begin() {
        if (repository
                        .createProcessDefinitionQuery()
                        .messageEventSubscriptionName(REGISTERED)
                        .count()
                == 0) {
            DeploymentSeal.open(() -> repository
                    .createDeployment()
                    .name("waiting leavers")
                    .addModelInstance("WaitingLeaversProcess.bpmn", waiting())
                    .deploy());
        }
    }

    private static BpmnModelInstance waiting() {
        return Bpmn.createExecutableProcess("WaitingLeaversProcess")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .message(REGISTERED)
                .receiveTask("Task_Wait")
                .message("NobodySendsThis")
                .endEvent()
                .done();
    }
}
