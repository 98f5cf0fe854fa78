package org.opora.security;

import java.time.Clock;
import java.time.ZoneOffset;
import org.opora.engine.SharedTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Clock and password hashing, for everybody. */
@Configuration
@EnableMethodSecurity
class SharedBeans {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(SharedTime time) {
        return time.withZone(ZoneOffset.UTC);
    }

    /** Background work goes by real time even where the server's clock was moved. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(SharedTime time) {
        return time::instant;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
