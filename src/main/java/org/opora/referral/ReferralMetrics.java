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

    /** How many messages wait for each agency, how long, and whether it is called; asked when read. */
    @Configuration(proxyBeanMethods = false)
    static class Waiting {

        @Bean
        MeterBinder waitingMessages(
                Agencies agencies, ObjectProvider<Outbox> outbox, ObjectProvider<AgencyGuards> guards) {
            return meters -> agencies.codes().forEach(code -> {
                gauge(
                        meters,
                        "opora.referral.waiting",
                        code,
                        () -> outbox.getObject().waiting(code));
                gauge(meters, "opora.referral.waiting.oldest.seconds", code, () -> age(outbox.getObject(), code));
                gauge(meters, "opora.referral.line.open", code, () -> open(guards.getObject(), code));
            });
        }

        private static void gauge(MeterRegistry meters, String name, String agency, Supplier<Number> value) {
            Gauge.builder(name, value).tag("agency", agency).register(meters);
        }

        private static Number age(Outbox outbox, String agency) {
            return outbox.oldestWaitingSeconds(agency);
        }

        /** 1 if the agency is called, 0 if it is left alone for a while on this node. */
        private static Number open(AgencyGuards guards, String agency) {
            return guards.state(agency).equals("OPEN") ? 0 : 1;
        }
    }
}
