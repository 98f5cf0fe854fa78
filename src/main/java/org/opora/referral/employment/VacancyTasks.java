package org.opora.referral.employment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks whether a list of vacancies is due, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class VacancyTasks {

    @Bean
    Task<Void> vacanciesTask(VacancyRound round, VacancySettings settings) {
        return Tasks.recurring("vacancies", FixedDelay.of(settings.check()))
                .execute((instance, context) ->
                        round.takeDue(() -> context.getSchedulerState().isShuttingDown()));
    }
}
