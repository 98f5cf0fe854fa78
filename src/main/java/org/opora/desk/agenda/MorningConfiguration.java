package org.opora.desk.agenda;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes whether it is morning, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MorningConfiguration {

    private static final Duration ROUND = Duration.ofMinutes(5);

    @Bean
    Task<Void> morningLettersTask(MorningRound round) {
        return Tasks.recurring("morning-letters", FixedDelay.of(ROUND)).execute((instance, context) -> round.send());
    }
}
