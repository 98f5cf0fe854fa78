package org.opora.careleaver;

import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When institutions list those who leave this year, so that they get places to learn, below
 * {@code opora.care-leavers.list}. In Rostov it is April.
 *
 * @param from first day, such as {@code --04-01}
 * @param until last day
 */
@ConfigurationProperties("opora.care-leavers.list")
record ListSettings(
        @DefaultValue("--04-01") MonthDay from,
        @DefaultValue("--04-30") MonthDay until) {}
