package org.opora.desk.draft;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A form that somebody has begun to fill in.
 *
 * @param place id of the task, or {@code start:} and the key of the process to begin
 * @param login whose it is
 * @param version of the last saving; no two savings have the same, so that a draft begun anew is not taken for the old one
 * @param mark who saved it last
 * @param fields what differs from the form as it is shown, by key
 */
record Draft(
        String place,
        String login,
        String form,
        long version,
        Mark mark,
        Map<String, Object> fields,
        Instant begunAt,
        Instant savedAt) {

    /**
     * Where a saving comes from.
     *
     * @param tab random id of the opened form
     * @param turn which of its savings this is
     * @param computer random id of the browser
     */
    record Mark(UUID tab, int turn, UUID computer) {

        boolean isOf(Mark other) {
            return tab.equals(other.tab);
        }

        boolean isAfter(Mark other) {
            return turn > other.turn;
        }
    }
}
