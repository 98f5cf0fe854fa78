package org.opora;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Ends the start with one line, not with a stack trace, when nobody said where the database is. */
class DatabaseNeeded implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Opora.class);

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        String url = event.getApplicationContext().getEnvironment().getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            LOG.error(
                    "Set OPORA_DB_URL (jdbc:postgresql://host/opora), OPORA_DB_USER, OPORA_DB_PASSWORD or "
                            + "OPORA_DB_PASSWORD_FILE, and OPORA_KEYS; to try Opora without a database, run 'mvn spring-boot:test-run'.");
            System.exit(1);
        }
    }
}
