package org.opora.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.opora.casefile.SupportCases;
import org.opora.engine.StaffDirectory;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.opora.registry.CareLeavers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** The beans every {@link OporaTest} has. */
public class TestSupport {

    @Bean
    @Primary
    public TestClock testClock() {
        return new TestClock();
    }

    @Bean
    public TestStaff testStaff(Organisations organisations, StaffRegister register) {
        return new TestStaff(organisations, register);
    }

    @Bean
    @Lazy
    public CaseDriver cases(ProcessEngine engine, StaffDirectory staff, TestClock clock) {
        return new CaseDriver(engine, staff, clock, TestStaff.CHITA);
    }

    @Bean
    public RegisteredLeavers registeredLeavers(SupportCases cases, CareLeavers careLeavers) {
        return new RegisteredLeavers(cases, careLeavers);
    }

    @Bean
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "false")
    public BackgroundWork backgroundWork(DataSource database, List<Task<?>> tasks) {
        return BackgroundWork.of(database, tasks);
    }

    /** Takes work on; {@link BackgroundWork} does it. */
    @Bean
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "false")
    public Scheduler scheduler(BackgroundWork background) {
        return background.scheduler();
    }
}
