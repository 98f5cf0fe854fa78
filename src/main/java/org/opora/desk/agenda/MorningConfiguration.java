package org.opora.desk.agenda;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.opora.security.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes whether it is morning, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MorningConfiguration {

    private static final Duration ROUND = Duration.ofMinutes(5);

    @Bean
    Task<Void> morningLettersTask(MorningRound round) {
        return Rounds.every(ROUND, "morning-letters", stopping -> round.send());
    }
}
