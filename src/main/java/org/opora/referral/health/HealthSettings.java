package org.opora.referral.health;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How health agencies are asked for answers, below {@code opora.health}.
 *
 * @param poll pause between two rounds
 * @param longest until a referral is asked about again; one that was sent lately is in every round
 * @param batch referrals asked about in one search; 1 for servers that do not know lists of values
 */
@Validated
@ConfigurationProperties("opora.health")
record HealthSettings(
        @DefaultValue("5s") Duration poll,
        @DefaultValue("15m") Duration longest,
        @DefaultValue("20") @Min(1) @Max(100) int batch) {}
