package org.opora.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.opora.Opora;
import org.opora.demo.agencies.Agency;
import org.opora.testing.CaseDriver;
import org.opora.testing.Journey;
import org.opora.testing.ReferredFamilies;
import org.opora.testing.TestClock;
import org.opora.testing.TestSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families whose plans, with a referral to each agency, wait to be approved. */
final class Preparation {

    private Preparation() {}

    /**
     * @param firstReferral number of the first referral, one that no other database has: the agencies are the same for all
     */
    static void families(int count, long firstReferral, Map<String, String> settings) {
        SpringApplication server = new SpringApplication(Opora.class, TestSupport.class);
        Map<String, String> asleep = new HashMap<>(settings);
        asleep.put("server.port", "0");
        asleep.put("camunda.bpm.job-execution.enabled", "false");
        asleep.put("db-scheduler.enabled", "false");
        String[] arguments = asleep.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = server.run(arguments)) {
            context.getBean(TestClock.class).set(Instant.now());
            context.getBean(JdbcClient.class)
                    .sql("select setval('referral.referral_number', ?)")
                    .param(firstReferral)
                    .query(Long.class)
                    .single();
            CaseDriver cases = context.getBean(CaseDriver.class);
            for (int i = 0; i < count; i++) {
                family(cases, LocalDate.ofInstant(Instant.now(), Journey.CHITA));
            }
        } finally {
            ClockUtil.reset();
        }
    }

    private static void family(CaseDriver cases, LocalDate today) {
        ReferredFamilies.planned(
                cases,
                List.of(Agency.HEALTH.name(), Agency.EMPLOYMENT.name(), Agency.CHILDCARE.name()),
                action(Agency.HEALTH, today),
                action(Agency.EMPLOYMENT, today),
                action(Agency.CHILDCARE, today));
    }

    private static Map<String, Object> action(Agency agency, LocalDate today) {
        return ReferredFamilies.action(agency.name(), agency.name(), 1, today);
    }
}
