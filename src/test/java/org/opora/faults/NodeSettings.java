package org.opora.faults;

import java.util.HashMap;
import java.util.Map;

/** Settings of a server in a JVM of its own. */
final class NodeSettings {

    private NodeSettings() {}

    /** The town's agencies, and every pause as short as it may be. */
    static Map<String, String> quick(String database) {
        Map<String, String> settings = new HashMap<>(Town.settings());
        settings.put("spring.profiles.active", "test");
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("camunda.bpm.job-execution.enabled", "true");
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", "6000");
        settings.put("camunda.bpm.job-execution.max-wait", "500");
        settings.put("camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle", "R30/PT1S");
        settings.put("db-scheduler.enabled", "true");
        settings.put("db-scheduler.polling-interval", "300ms");
        settings.put("db-scheduler.heartbeat-interval", "1s");
        settings.put("opora.dispatch.tries", "40");
        settings.put("opora.dispatch.delays", "500ms,1s");
        settings.put("opora.dispatch.total-timeout", "3s");
        settings.put("opora.dispatch.breaker.calls", "1000");
        settings.put("opora.inbox.tries", "40");
        settings.put("opora.inbox.delays", "300ms,1s");
        settings.put("opora.health.poll", "1s");
        return settings;
    }
}
