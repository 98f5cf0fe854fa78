package org.opora.referral.employment;

import com.github.kagkarlsson.scheduler.task.Task;
import org.opora.security.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks whether a list of vacancies is due, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class VacancyTasks {

    @Bean
    Task<Void> vacanciesTask(VacancyRound round, VacancySettings settings) {
        return Rounds.every(settings.check(), "vacancies", round::takeDue);
    }
}
