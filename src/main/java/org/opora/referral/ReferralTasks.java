package org.opora.referral;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of referrals: sending messages and bringing answers to their process. */
@Configuration(proxyBeanMethods = false)
class ReferralTasks {

    static final TaskDescriptor<Void> DISPATCH = TaskDescriptor.of("referral-dispatch");
    static final TaskDescriptor<Void> ANSWER = TaskDescriptor.of("referral-answer");

    private static final Duration AFTER_ERROR = Duration.ofSeconds(30);

    @Bean
    Task<Void> referralDispatchTask(Dispatcher dispatcher) {
        return repeated(DISPATCH, dispatcher::dispatch);
    }

    @Bean
    Task<Void> referralAnswerTask(AnswerWorker worker) {
        return repeated(ANSWER, worker::apply);
    }

    /** Work on a row until it gives no further delay. */
    private static Task<Void> repeated(TaskDescriptor<Void> task, Function<UUID, Optional<Duration>> work) {
        return Tasks.custom(task)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_ERROR))
                .onDeadExecutionRevive()
                .execute((instance, context) -> completion(work.apply(Jobs.row(instance.getId()))));
    }

    private static CompletionHandler<Void> completion(Optional<Duration> delay) {
        return delay.<CompletionHandler<Void>>map(wait ->
                        (done, task) -> task.reschedule(done, done.getTimeDone().plus(wait)))
                .orElse((done, task) -> task.remove());
    }
}
