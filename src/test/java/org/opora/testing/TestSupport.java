package org.opora.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.opora.engine.StaffDirectory;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
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
}
