package org.opora.calendar;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.opora.security.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for late steps once a minute, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class LateStepsConfiguration {

    private static final Duration ROUND = Duration.ofMinutes(1);

    @Bean
    Task<Void> lateStepsTask(LateSteps lateSteps) {
        return Rounds.every(ROUND, "late-steps", stopping -> lateSteps.tell());
    }
}
