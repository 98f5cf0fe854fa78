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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps a slow or broken agency from holding up the others: a bulkhead and a circuit breaker for each. After an exchange
 * that came to nothing, one is tried at a time until one comes to something: an agency that hangs holds one thread then.
 */
@Component
public class AgencyGuards {

    private final BulkheadRegistry bulkheads;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadConfig bulkhead;
    private final BulkheadConfig oneByOne;
    private final CircuitBreakerConfig breaker;
    private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

    AgencyGuards(BulkheadRegistry bulkheads, CircuitBreakerRegistry breakers, DispatchSettings settings) {
        this.bulkheads = bulkheads;
        this.breakers = breakers;
        this.bulkhead = atMost(settings.parallel());
        this.oneByOne = atMost(1);
        this.breaker = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) settings.breaker().window().toSeconds())
                .minimumNumberOfCalls(settings.breaker().calls())
                .waitDurationInOpenState(settings.breaker().pause())
                .permittedNumberOfCallsInHalfOpenState(1)
                .ignoreException(ours -> true)
                .recordResult(AgencyGuards::outage)
                .build();
    }

    /** CLOSED while the agency is called, OPEN while it is left alone on this node, HALF_OPEN while it is tried. */
    public String state(String agency) {
        return breakers.circuitBreaker("agency-" + agency, breaker).getState().name();
    }

    /** True if the last exchange with the agency came to nothing on its side. */
    boolean doubts(String agency) {
        return doubtful.contains(agency);
    }

    /** False if an exchange with the agency would not even begin now, because too much is under way to it. */
    boolean hasRoom(String agency) {
        return roomOf(agency).getMetrics().getAvailableConcurrentCalls() > 0;
    }

    /** Runs an exchange with an agency, or does not even begin. */
    public Delivery guard(String agency, Supplier<Delivery> exchange) {
        CircuitBreaker line = breakers.circuitBreaker("agency-" + agency, breaker);
        try {
            Delivery delivery = roomOf(agency).executeSupplier(() -> line.executeSupplier(exchange));
            learn(agency, delivery);
            return delivery;
        } catch (BulkheadFullException full) {
            return new Delivery.Busy();
        } catch (CallNotPermittedException open) {
            return new Delivery.Postponed("AGENCY_DOWN");
        }
    }

    private Bulkhead roomOf(String agency) {
        return doubts(agency)
                ? bulkheads.bulkhead("doubtful-agency-" + agency, oneByOne)
                : bulkheads.bulkhead("agency-" + agency, bulkhead);
    }

    private void learn(String agency, Delivery delivery) {
        if (outage(delivery)) {
            doubtful.add(agency);
        } else {
            doubtful.remove(agency);
        }
    }

    private static boolean outage(Object result) {
        return result instanceof Delivery.Postponed postponed && postponed.outage();
    }

    private static BulkheadConfig atMost(int exchanges) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(exchanges)
                .maxWaitDuration(Duration.ZERO)
                .build();
    }
}
