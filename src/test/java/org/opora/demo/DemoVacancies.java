package org.opora.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the vacancies read when the demo has come to the present, and not on each night of the year before. */
final class DemoVacancies {

    private static final String REGION = "75";

    private DemoVacancies() {}

    private static void triedAt(JdbcClient jdbc, Instant moment) {
        jdbc.sql("""
                insert into referral.vacancy_list (region, tried_at) values (:region, :at)
                on conflict (region) do update set tried_at = :at""")
                .param("region", REGION)
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Before the caseload lives through its year. */
    @Component
    @Order(1)
    @Profile(Demo.PROFILE)
    record Hold(JdbcClient jdbc) implements ApplicationRunner {

        @Override
        public void run(ApplicationArguments arguments) {
            triedAt(jdbc, Instant.now());
        }
    }

    /** After it. */
    @Component
    @Order(3)
    @Profile(Demo.PROFILE)
    record Release(JdbcClient jdbc) implements ApplicationRunner {

        @Override
        public void run(ApplicationArguments arguments) {
            triedAt(jdbc, Instant.EPOCH);
        }
    }
}
