package org.opora.benchmarks;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** The engine's jobs that write referrals, held up and carried out one by one. */
@TestComponent
class SendJobs {

    private static final String PROCESS = "ReferralProcess";

    private final ManagementService management;
    private final RuntimeService runtime;

    SendJobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** From now on referrals are opened and not written. */
    void holdUp() {
        management.suspendJobDefinitionByProcessDefinitionKey(PROCESS, false);
    }

    /** Ids of the jobs that were held up. */
    List<String> held() {
        return management.createJobQuery().messages().suspended().list().stream()
                .map(Job::getId)
                .toList();
    }

    void release() {
        management.activateJobDefinitionByProcessDefinitionKey(PROCESS, false);
        held().forEach(management::activateJobById);
    }

    String referral(String job) {
        Job waiting = management.createJobQuery().jobId(job).singleResult();
        return (String) runtime.getVariable(waiting.getProcessInstanceId(), "referralNumber");
    }

    void carryOut(String job) {
        management.executeJob(job);
    }
}
