package org.opora.demo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.opora.testing.Nobody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The engine's jobs, carried out here and now instead of whenever the job executor next looks. */
@Component
@Profile(Demo.PROFILE)
class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    private final ManagementService management;
    private final IdentityService identity;

    DueJobs(ManagementService management, IdentityService identity) {
        this.management = management;
        this.identity = identity;
    }

    /** Carries out what is due, once. */
    Done run() {
        // Whoever asked may not see these jobs; the engine's own work is nobody's.
        identity.clearAuthentication();
        return Nobody.signedIn(this::runAll);
    }

    private Done runAll() {
        List<Job> timers =
                ofProcesses(management.createJobQuery().timers().executable().list());
        List<Job> all = ofProcesses(management.createJobQuery().executable().list());
        List<String> ids = timers.stream().map(Job::getId).toList();
        List<String> done = all.stream().map(Job::getId).filter(this::run).toList();
        return new Done(done.size(), (int) done.stream().filter(ids::contains).count());
    }

    private boolean run(String job) {
        try {
            management.executeJob(job);
            return true;
        } catch (RuntimeException e) {
            // Taken by the job executor, or it failed and has lost a try; the engine keeps the reason.
            LOG.debug("job {} was not carried out", job, e);
            return false;
        }
    }

    /** When the next timer is due, after the one moment and not after the other. */
    Optional<Instant> nextTimer(Instant after, Instant until) {
        identity.clearAuthentication();
        return ofProcesses(management
                        .createJobQuery()
                        .timers()
                        .withRetriesLeft()
                        .active()
                        .duedateHigherThan(Date.from(after))
                        .duedateLowerThan(Date.from(until))
                        .orderByJobDuedate()
                        .asc()
                        .list())
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    /** Leaves out the engine's housekeeping. */
    private static List<Job> ofProcesses(List<Job> jobs) {
        return jobs.stream().filter(job -> job.getProcessDefinitionId() != null).toList();
    }

    /** How many jobs were carried out, and how many of them were timers. */
    record Done(int jobs, int timers) {}
}
