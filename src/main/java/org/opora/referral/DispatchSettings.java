package org.opora.referral;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How hard the server tries to reach an agency, below {@code opora.dispatch}.
 *
 * @param tries before a message counts as undeliverable
 * @param delays between tries, the last one repeated
 * @param connectTimeout for the connection
 * @param totalTimeout for a whole exchange, the body of the answer included
 * @param maxAnswer bytes of an answer that are read
 * @param parallel exchanges with one agency at the same time on one node, while it answers; else one
 * @param privateNetworks where agencies may be although they are not on the public internet; everything else that is
 *     private, local or reserved is not connected to
 */
@Validated
@ConfigurationProperties("opora.dispatch")
public record DispatchSettings(
        @DefaultValue("8") @Min(1) int tries,
        @DefaultValue({"10s", "1m", "10m", "1h"}) @NotEmpty List<Duration> delays,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration totalTimeout,
        @DefaultValue("1048576") @Min(1024) int maxAnswer,
        @DefaultValue("3") @Min(1) int parallel,
        @DefaultValue Breaker breaker,
        @DefaultValue List<Network> privateNetworks) {

    /**
     * When an agency is left alone for a while.
     *
     * @param window over which failures are counted
     * @param calls at least this many in the window; as many as an agency can keep waiting in it, one by one
     * @param pause before it is tried again
     */
    public record Breaker(
            @DefaultValue("1m") Duration window,
            @DefaultValue("3") int calls,
            @DefaultValue("30s") Duration pause) {}

    BackOff backOff() {
        return new BackOff(delays);
    }
}
