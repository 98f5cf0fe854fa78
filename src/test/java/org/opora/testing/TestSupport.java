package org.opora.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The beans every {@link OporaTest} has. */
public class TestSupport {

    @Bean
    @Primary
    public TestClock testClock() {
        return new TestClock();
    }
}
