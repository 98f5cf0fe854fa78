package org.opora.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opora.Opora;
import org.opora.testing.CaseDriver;
import org.opora.testing.FreshDatabase;
import org.opora.testing.Journey;
import org.opora.testing.ReferredFamilies;
import org.opora.testing.TestClock;
import org.opora.testing.TestSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole server among its agencies, on a real port and an empty database. Its work between agencies and cases goes on
 * in the background as it is shipped; the engine's jobs are run by whoever takes a case further.
 */
final class ReferralServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ReferralServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param different settings, over those of the shipped server
     * @param more beans on top of its own
     */
    static ReferralServer start(QuickAgencies agencies, Map<String, Object> different, Class<?>... more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port", 0,
                "db-scheduler.enabled", true,
                "spring.datasource.hikari.maximum-pool-size", 16));
        List.of(Destination.values()).forEach(agency -> settings.putAll(agency.settings(agencies.url())));
        settings.putAll(different);
        SpringApplication server = new SpringApplication(Opora.class, TestSupport.class);
        server.addPrimarySources(List.of(more));
        server.setAdditionalProfiles("test");
        server.addInitializers(
                new FreshDatabase(),
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)));
        ReferralServer started = new ReferralServer(server.run());
        agencies.answerTo(started.port());
        return started;
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** Name of its database. */
    String databaseName() {
        return database().sql("select current_database()").query(String.class).single();
    }

    Scheduler background() {
        return bean(Scheduler.class);
    }

    /** A family whose mother is referred to each of these. */
    @CanIgnoreReturnValue
    Journey refer(List<Destination> agencies) {
        return beforeApproval(agencies).complete("approve-plan");
    }

    /** A family with a plan that refers its mother to each of these, as soon as it is approved. */
    Journey beforeApproval(List<Destination> agencies) {
        bean(TestClock.class).reset();
        List<Map<String, Object>> actions = new ArrayList<>();
        agencies.forEach(agency -> actions.add(agency.action()));
        return ReferredFamilies.planned(bean(CaseDriver.class), Destination.recipients(), array(actions));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] array(List<Map<String, Object>> actions) {
        return actions.toArray(Map[]::new);
    }

    @Override
    public void close() {
        context.close();
    }
}
