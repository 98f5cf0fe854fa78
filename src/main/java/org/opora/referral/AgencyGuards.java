package org.opora.referral;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps a slow or broken agency from holding up the others: a bulkhead and a circuit breaker for each. */
@Component
public class AgencyGuards {

    private final BulkheadRegistry bulkheads;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadConfig bulkhead;
    private final CircuitBreakerConfig breaker;

    AgencyGuards(BulkheadRegistry bulkheads, CircuitBreakerRegistry breakers, DispatchSettings settings) {
        this.bulkheads = bulkheads;
        this.breakers = breakers;
        this.bulkhead = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.parallel())
                .maxWaitDuration(Duration.ZERO)
                .build();
        this.breaker = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) settings.breaker().window().toSeconds())
                .minimumNumberOfCalls(settings.breaker().calls())
                .waitDurationInOpenState(settings.breaker().pause())
                .permittedNumberOfCallsInHalfOpenState(1)
                .ignoreException(ours -> true)
                .recordResult(result -> result instanceof Delivery.Postponed postponed && postponed.outage())
                .build();
    }

    /** CLOSED while the agency is called, OPEN while it is left alone on this node, HALF_OPEN while it is tried. */
    public String state(String agency) {
        return breakers.circuitBreaker("agency-" + agency, breaker).getState().name();
    }

    /** Runs an exchange with an agency, or does not even begin. */
    public Delivery guard(String agency, Supplier<Delivery> exchange) {
        Bulkhead room = bulkheads.bulkhead("agency-" + agency, bulkhead);
        CircuitBreaker line = breakers.circuitBreaker("agency-" + agency, breaker);
        try {
            return room.executeSupplier(() -> line.executeSupplier(exchange));
        } catch (BulkheadFullException full) {
            return new Delivery.Busy();
        } catch (CallNotPermittedException open) {
            return new Delivery.Postponed("AGENCY_DOWN");
        }
    }
}
