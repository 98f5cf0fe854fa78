package org.opora.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.AgencyServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What must stand before the server starts: its database, its clock, and the agencies' port. */
class DemoFoundation implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFoundation.class);

    private final Path kept;

    DemoFoundation(Path kept) {
        this.kept = kept;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        DemoDatabase database = DemoDatabase.start(
                kept.resolve("demo-db"), environment.getProperty("opora.demo.db.port", Integer.class, 0));
        DemoClock clock = new DemoClock(database.dataSource());
        AgencyServer agencies = AgencyServer.start(
                database.dataSource(), clock, environment.getProperty("opora.demo.agencies.port", Integer.class, 0));
        DemoMail mail = DemoMail.start();
        Map<String, Object> properties = properties(database, agencies);
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", mail.port());
        environment.getPropertySources().addFirst(new MapPropertySource("demo", properties));
        context.registerBean(DemoMail.class, () -> mail, bean -> bean.setDestroyMethodName("close"));
        // Registered first, so closed last.
        context.registerBean(DemoDatabase.class, () -> database, bean -> bean.setDestroyMethodName("close"));
        context.registerBean(AgencyServer.class, () -> agencies, bean -> bean.setDestroyMethodName("close"));
        context.registerBean("demoClock", DemoClock.class, () -> clock, bean -> bean.setPrimary(true));
        context.addBeanFactoryPostProcessor(beans -> {
            beans.getBean(DemoDatabase.class);
            beans.getBean(AgencyServer.class);
        });
        // A start that fails before there are beans must not leave the database running.
        SpringApplication.getShutdownHandlers().add(() -> close(agencies));
        SpringApplication.getShutdownHandlers().add(() -> close(database));
        report(database, agencies);
    }

    private Map<String, Object> properties(DemoDatabase database, AgencyServer agencies) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                DemoDatabase.NAME,
                "spring.datasource.password",
                DemoDatabase.NAME,
                "opora.keys.file",
                kept.resolve("demo-keys").toString(),
                "opora.keys.create",
                "true",
                "opora.demo.agencies.url",
                agencies.url()));
        for (Agency agency : Agency.values()) {
            String prefix = "opora.agencies." + agency.code();
            properties.put(prefix + ".outgoing.id", "demo");
            properties.put(prefix + ".outgoing.secret", agency.secret());
            properties.put(prefix + ".incoming[0].id", "demo");
            properties.put(prefix + ".incoming[0].secret", agency.secret());
        }
        return properties;
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} does not close", part.getClass().getSimpleName(), e);
        }
    }

    private static void report(DemoDatabase database, AgencyServer agencies) {
        LOG.info("Demo database: {} (user and password {})", database.url(), DemoDatabase.NAME);
        LOG.info("Demo agencies: {}", agencies.url());
    }
}
