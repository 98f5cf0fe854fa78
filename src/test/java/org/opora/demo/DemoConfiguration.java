package org.opora.demo;

import java.net.URI;
import org.opora.demo.agencies.AgencyServer;
import org.opora.engine.Roles;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Who may pull the demo server's levers, and where its agencies find it. */
@Configuration(proxyBeanMethods = false)
@Profile(Demo.PROFILE)
class DemoConfiguration {

    private final AgencyServer agencies;

    DemoConfiguration(AgencyServer agencies) {
        this.agencies = agencies;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain demoSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/demo/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Roles.ADMINISTRATOR))
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The server counts as up once its caseload is there. */
    @Bean
    HealthIndicator caseload(TimeMachine timeMachine) {
        return () -> timeMachine.isOpen()
                ? Health.up().build()
                : Health.outOfService().build();
    }

    @EventListener
    void started(WebServerInitializedEvent server) {
        // A management port of its own, if there is one, is not where events go.
        if (server.getApplicationContext().getServerNamespace() == null) {
            agencies.answerTo(
                    URI.create("http://localhost:" + server.getWebServer().getPort()));
        }
    }
}
