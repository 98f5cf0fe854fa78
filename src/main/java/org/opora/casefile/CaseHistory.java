package org.opora.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a case went: its episodes and the ups and downs of its level. */
public interface CaseHistory {

    /** In order. */
    List<Episode> episodes(String caseNumber);

    /** Oldest first. */
    List<LevelChange> levels(String caseNumber);

    /**
     * From a signal or a relapse to the removal from support.
     *
     * @param supportedFrom absent if the family was never taken on
     * @param endedReason code of the reason for removal, or for closing without support
     */
    record Episode(
            int number,
            Instant beganAt,
            @Nullable Instant supportedFrom,
            @Nullable Instant endedAt,
            @Nullable String endedReason,
            @Nullable Boolean afterCare,
            @Nullable Instant afterCareEndedAt) {}

    /** @param from absent the first time a level is decided */
    record LevelChange(int episode, @Nullable String from, String to, String reason, Instant at, String by) {}
}
