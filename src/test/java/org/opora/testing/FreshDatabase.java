package org.opora.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each Spring context of the tests an empty database of its own. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = Map.of(
                "spring.datasource.url", TestDatabase.create(),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "",
                "spring.datasource.hikari.maximum-pool-size", "8");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("freshDatabase", properties));
    }
}
