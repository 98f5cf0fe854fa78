package org.opora.testing.domain;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.opora.assessment.fakes.TestWords;
import org.opora.engine.LateTasks;
import org.opora.engine.StartUpLock;
import org.opora.engine.TaskOwners;
import org.opora.engine.Words;
import org.opora.security.AccessLog;
import org.opora.security.BlindIndex;
import org.opora.security.FieldCipher;
import org.opora.security.StaffSessions;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The modules that keep cases with the real database, and stand-ins for the engine and for keys. Not a configuration
 * class by annotation, so that the server's own scan never finds it.
 */
@ComponentScan({"org.opora.organisation", "org.opora.calendar", "org.opora.registry", "org.opora.casefile"})
@ConfigurationPropertiesScan({"org.opora.organisation", "org.opora.casefile"})
@EnableTransactionManagement(proxyTargetClass = true)
@Import(StartUpLock.class)
public class DomainBeans {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        DataSource dataSource = postgres.getPostgresDatabase();
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        "classpath:db/migration/organisation",
                        "classpath:db/migration/calendar",
                        "classpath:db/migration/registry",
                        "classpath:db/migration/casefile")
                .load()
                .migrate();
        return dataSource;
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
        return JdbcClient.create(jdbcTemplate);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    WallClock clock() {
        return new WallClock();
    }

    @Bean
    SomebodyAtWork currentStaff() {
        return new SomebodyAtWork();
    }

    @Bean
    TablesAsGiven decisions() {
        return new TablesAsGiven();
    }

    @Bean
    ToldProcesses processes() {
        return new ToldProcesses();
    }

    @Bean
    LateTasks lateTasks() {
        return (task, role, priority) -> LateTasks.Result.ENDED;
    }

    @Bean
    TaskOwners taskOwners() {
        return (caseNumber, curator) -> {};
    }

    @Bean
    FieldCipher fieldCipher() {
        return new BoundText();
    }

    @Bean
    BlindIndex blindIndex() {
        return BoundText::hash;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Nobody is logged in where there is no server. */
    @Bean
    StaffSessions staffSessions() {
        return login -> {};
    }

    @Bean
    Words words() {
        return TestWords.words();
    }

    @Bean
    NotedReads accessLog() {
        return new NotedReads();
    }

    /** Remembers the last read. */
    public static class NotedReads implements AccessLog {

        private Optional<String> last = Optional.empty();

        @Override
        public void record(String action, String subject) {
            last = Optional.of(action + " " + subject);
        }

        @Override
        public void record(String action, String subject, String detail) {
            record(action, subject);
        }

        public Optional<String> last() {
            return last;
        }
    }
}
