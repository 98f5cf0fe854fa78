package org.opora.desk.draft;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps forgotten drafts away, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    private static final Duration ROUND = Duration.ofHours(6);

    @Bean
    Task<Void> draftsTask(DraftEnds ends) {
        return Tasks.recurring("forgotten-drafts", FixedDelay.of(ROUND)).execute((instance, context) -> ends.sweep());
    }
}
