package org.opora.careleaver.intake;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;

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
            repository
                    .createDeployment()
                    .name("waiting leavers")
                    .addModelInstance(
                            "WaitingLeaversProcess.bpmn",
                            Bpmn.createExecutableProcess("WaitingLeaversProcess")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .message(REGISTERED)
                                    .receiveTask("Task_Wait")
                                    .message("NobodySendsThis")
                                    .endEvent()
                                    .done())
                    .deploy();
        }
    }
}
