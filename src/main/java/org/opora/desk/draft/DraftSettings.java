package org.opora.desk.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Drafts of forms, below {@code opora.drafts}.
 *
 * @param keptFor a draft that nobody has touched for so long is thrown away
 * @param largest what one draft may weigh
 * @param saveAfter how long the page waits for more to be written before it saves
 */
@Validated
@ConfigurationProperties("opora.drafts")
record DraftSettings(
        @DefaultValue("30d") Duration keptFor,
        @DefaultValue("256KB") DataSize largest,
        @DefaultValue("2s") Duration saveAfter) {}
