package org.opora.faults;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** The engine's background work, held up and taken up by hand. */
@TestComponent
class EngineHands {

    private static final String PROCESS = "ReferralProcess";

    private final ManagementService management;
    private final RuntimeService runtime;

    EngineHands(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** From now on referrals are opened and not written. */
    void holdUp() {
        management.suspendJobDefinitionByProcessDefinitionKey(PROCESS, true);
    }

    void release() {
        management.activateJobDefinitionByProcessDefinitionKey(PROCESS, true);
    }

    /** Takes up what waits, in this thread and transaction. */
    void goOn() {
        jobs().forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> jobs() {
        return management.createJobQuery().messages().executable().active().list();
    }

    /** Codes of what Cockpit shows about a referral. */
    List<String> incidents(String referral) {
        return runtime.createIncidentQuery().configuration(referral).list().stream()
                .map(Incident::getIncidentType)
                .toList();
    }
}
