package org.opora.referral;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of referrals: sending messages and bringing answers to their process. */
@Configuration(proxyBeanMethods = false)
class ReferralTasks {

    static final TaskDescriptor<Void> DISPATCH = TaskDescriptor.of("referral-dispatch");
    static final TaskDescriptor<Void> ANSWER = TaskDescriptor.of("referral-answer");

    @Bean
    Task<Void> referralDispatchTask(Dispatcher dispatcher) {
        return Jobs.repeated(DISPATCH, (row, stopping) -> dispatcher.dispatch(row));
    }

    @Bean
    Task<Void> referralAnswerTask(AnswerWorker worker) {
        return Jobs.repeated(ANSWER, (row, stopping) -> worker.apply(row));
    }
}
