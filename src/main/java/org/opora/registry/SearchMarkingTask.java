package org.opora.registry;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.opora.security.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once a minute, on one node at a time, for rows that cannot be found by a misspelt name yet. */
@Configuration(proxyBeanMethods = false)
class SearchMarkingTask {

    private static final Duration ROUND = Duration.ofMinutes(1);

    @Bean
    Task<Void> searchMarks(SearchMarking marking) {
        return Rounds.every(ROUND, "search-marks", stopping -> marking.mark());
    }
}
