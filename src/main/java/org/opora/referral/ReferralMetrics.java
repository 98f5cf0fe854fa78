package org.opora.referral;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Counts messages by agency. */
@Component
class ReferralMetrics {

    private final MeterRegistry meters;

    ReferralMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void sent(String agency) {
        meters.counter("opora.referral.sent", "agency", agency).increment();
    }

    void undeliverable(String agency) {
        meters.counter("opora.referral.undeliverable", "agency", agency).increment();
    }

    void quarantined(String agency) {
        meters.counter("opora.referral.quarantined", "agency", agency).increment();
    }

    /** How many messages wait for each agency, asked of the database when read. */
    @Configuration(proxyBeanMethods = false)
    static class Waiting {

        @Bean
        MeterBinder waitingMessages(Agencies agencies, ObjectProvider<Outbox> outbox) {
            return meters -> agencies.codes().forEach(code -> {
                Supplier<Number> waiting = () -> outbox.getObject().waiting(code);
                Gauge.builder("opora.referral.waiting", waiting)
                        .tag("agency", code)
                        .register(meters);
            });
        }
    }
}
