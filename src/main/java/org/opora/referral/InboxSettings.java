package org.opora.referral;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long an answer waits for its process, below {@code opora.inbox}.
 *
 * @param tries before the answer goes to quarantine
 * @param delays between tries, the last one repeated
 */
@Validated
@ConfigurationProperties("opora.inbox")
public record InboxSettings(
        @DefaultValue("8") @Min(1) int tries,

        @DefaultValue({"1s", "5s", "30s", "2m", "10m"}) @NotEmpty
        List<Duration> delays) {

    BackOff backOff() {
        return new BackOff(delays);
    }
}
