package org.opora.calendar;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for late steps once a minute, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class LateStepsConfiguration {

    private static final Duration ROUND = Duration.ofMinutes(1);

    @Bean
    Task<Void> lateStepsTask(LateSteps lateSteps) {
        return Tasks.recurring("late-steps", FixedDelay.of(ROUND)).execute((instance, context) -> lateSteps.tell());
    }
}
