package org.opora.careleaver.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import org.opora.referral.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of yearly files, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    @Bean
    Task<Void> careLeaverImportTask(EnterRows enterRows) {
        return Jobs.repeated(ImportCareLeavers.ENTER, enterRows::enter);
    }
}
