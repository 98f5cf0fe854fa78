package org.opora.referral;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import io.github.resilience4j.springboot3.bulkhead.autoconfigure.BulkheadAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.CaseList;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.opora.engine.EngineProperties;
import org.opora.engine.Incidents;
import org.opora.engine.NextTimers;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.StaffDirectory;
import org.opora.engine.Words;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.opora.registry.Consents;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.security.AccessLog;
import org.opora.security.BlindIndex;
import org.opora.security.CurrentStaff;
import org.opora.security.FieldCipher;
import org.opora.security.GuessThrottle;
import org.opora.security.Row;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The referral module alone, on a database, between a scripted process and a scripted world. Without a stereotype, so
 * that tests of the whole server do not find it.
 */
@ComponentScan("org.opora.referral")
@ConfigurationPropertiesScan("org.opora.referral")
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    DbSchedulerAutoConfiguration.class,
    CircuitBreakerAutoConfiguration.class,
    BulkheadAutoConfiguration.class
})
class ReferralSlice {

    static final UUID FAMILY = UUID.fromString("00000000-0000-0000-0000-00000000000f");

    @Bean
    Clock clock() {
        return ReferralFixtures.CLOCK;
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock() {
        return new SystemClock();
    }

    @Bean
    Region region() {
        return ReferralFixtures.REGION;
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    ScriptedProcesses processes() {
        return new ScriptedProcesses();
    }

    @Bean
    CaseList caseList() {
        return mock(CaseList.class);
    }

    @Bean
    NextTimers nextTimers() {
        return where -> Optional.empty();
    }

    @Bean
    FieldCipher cipher() {
        return new ReadableCipher();
    }

    @Bean
    BlindIndex blindIndex() {
        return (purpose, value) -> Arrays.copyOf((purpose + "|" + value).getBytes(StandardCharsets.UTF_8), 32);
    }

    @Bean
    EngineProperties engineProperties() {
        return new EngineProperties(null, Locale.ENGLISH);
    }

    @Bean
    SupportPlans plans() {
        SupportPlans plans = mock();
        when(plans.action(anyString(), anyString()))
                .thenReturn(Optional.of(new PlanAction(
                        "1-3",
                        "EMPLOYMENT",
                        "Find work",
                        "EMPLOYMENT",
                        ReferralFixtures.anna().id(),
                        1,
                        LocalDate.of(2026, 12, 21),
                        "Has work",
                        "STARTED")));
        return plans;
    }

    @Bean
    SupportCases cases() {
        SupportCases cases = mock();
        SupportCase open = new SupportCase(
                ReferralFixtures.CASE,
                "centre",
                FAMILY,
                "SUPPORTED",
                1,
                "BASIC",
                null,
                "curator",
                null,
                ReferralFixtures.now());
        when(cases.get(anyString())).thenReturn(open);
        when(cases.find(anyString())).thenReturn(Optional.of(open));
        return cases;
    }

    @Bean
    Families families() {
        Families families = mock();
        when(families.find(FAMILY))
                .thenReturn(Optional.of(new Family(
                        FAMILY,
                        "Светлова",
                        "-",
                        null,
                        "+7 900 000-00-00",
                        "centre",
                        List.of(ReferralFixtures.anna()))));
        when(families.member(FAMILY, ReferralFixtures.anna().id())).thenReturn(Optional.of(ReferralFixtures.anna()));
        return families;
    }

    @Bean
    Decisions decisions() {
        return (table, inputs) -> new Decision(
                table,
                1,
                inputs,
                List.of("r1"),
                List.of(Map.of(
                        "agencyKind",
                        String.valueOf(inputs.get("agency")),
                        "agencyCode",
                        String.valueOf(inputs.get("agency")).toLowerCase(Locale.ROOT),
                        "acceptStep",
                        "referral.accept",
                        "outcomeStep",
                        "referral.outcome")));
    }

    @Bean
    Deadlines deadlines() {
        Deadlines deadlines = mock();
        when(deadlines.term(anyString(), any(), any()))
                .thenReturn(new Deadlines.Term(
                        "referral.accept",
                        "P3D",
                        "WORKING",
                        null,
                        ReferralFixtures.NOW,
                        ReferralFixtures.NOW.plusDays(3),
                        ReferralFixtures.NOW.plusDays(1),
                        ReferralFixtures.NOW.plusDays(3),
                        ReferralFixtures.NOW.plusDays(4)));
        return deadlines;
    }

    @Bean
    StaffDirectory staffDirectory() {
        StaffDirectory staff = mock();
        when(staff.organisations()).thenReturn(Map.of("centre", "Family centre"));
        return staff;
    }

    @Bean
    CurrentStaff currentStaff() {
        CurrentStaff staff = mock();
        when(staff.login()).thenReturn("curator");
        when(staff.roles()).thenReturn(Set.of("curator"));
        when(staff.sees(anyString())).thenReturn(true);
        return staff;
    }

    @Bean
    Consents consents() {
        return mock();
    }

    @Bean
    CaseFile caseFile() {
        return mock();
    }

    @Bean
    GuessThrottle guessThrottle() {
        return mock();
    }

    @Bean
    AccessLog accessLog() {
        return mock();
    }

    @Bean
    Words words() {
        return mock();
    }

    @Bean
    ReaderLanguage readerLanguage() {
        return mock();
    }

    @Bean
    Incidents incidents() {
        return mock();
    }

    /** Binds a text to its row like the real one, and hides nothing. */
    static class ReadableCipher implements FieldCipher {

        @Override
        public byte[] encrypt(String text, Row row) {
            return (row + "=" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String decrypt(byte[] cipherText, Row row) {
            String stored = new String(cipherText, StandardCharsets.UTF_8);
            if (!stored.startsWith(row + "=")) {
                throw new IllegalStateException("moved");
            }
            return stored.substring((row + "=").length());
        }
    }
}
