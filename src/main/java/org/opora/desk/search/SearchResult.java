package org.opora.desk.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, in the words of the reader.
 *
 * @param found best first, 20 at most
 * @param hints sentences about the answer
 */
record SearchResult(List<Hit> found, List<String> hints) {

    /**
     * A family, a young person, or a case whose family is not identified yet.
     *
     * @param family id in the registry
     * @param name surname of the family, or full name of the young person
     * @param people members with their years of birth
     * @param district municipality (ОКТМО) of the family, else of its organisation
     * @param score 0 to 100, how well what was typed fits
     */
    record Hit(
            @Nullable UUID family,
            String name,
            boolean youngPerson,
            List<String> people,
            String organisation,
            @Nullable String district,
            int score,
            List<String> why,
            List<CaseHit> cases) {}

    /**
     * @param curator name of the curator, once appointed
     * @param address of the page of the case
     * @param tasks that the reader may see, due first
     */
    record CaseHit(
            String number,
            String status,
            @Nullable String level,
            @Nullable String curator,
            String address,
            List<TaskHit> tasks) {}

    /** @param address of the task in Tasklist */
    record TaskHit(String id, String name, @Nullable OffsetDateTime dueAt, String address) {}
}
