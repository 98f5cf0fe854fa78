package org.opora.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The region this installation serves. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    @Bean
    Region region(Clock clock, @Value("${opora.zone:Europe/Moscow}") ZoneId zone) {
        return new Region(clock, zone);
    }
}
