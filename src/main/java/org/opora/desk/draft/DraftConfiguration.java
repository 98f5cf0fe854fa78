package org.opora.desk.draft;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.opora.security.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps forgotten drafts away, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    private static final Duration ROUND = Duration.ofHours(6);

    @Bean
    Task<Void> draftsTask(DraftEnds ends) {
        return Rounds.every(ROUND, "forgotten-drafts", stopping -> ends.sweep());
    }
}
