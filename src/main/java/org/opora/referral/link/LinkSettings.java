package org.opora.referral.link;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links to agencies, below {@code opora.link}.
 *
 * @param from sender of e-mails
 * @param valid how long a link opens the page; a reminder brings a new one
 */
@ConfigurationProperties("opora.link")
record LinkSettings(
        @DefaultValue("opora@localhost") String from,
        @DefaultValue("45d") Duration valid) {}
