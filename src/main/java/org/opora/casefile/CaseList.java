package org.opora.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of cases, the newest first. */
public interface CaseList {

    int PAGE_SIZE = 50;

    List<SupportCase> page(Query query);

    /**
     * Cases of all years with this running number, the newest first, twenty at most.
     *
     * @param running six digits
     */
    List<SupportCase> numbered(Set<String> organisations, String running);

    /**
     * @param organisations whose cases to list
     * @param page from 0
     */
    record Query(
            Set<String> organisations,
            @Nullable String status,
            @Nullable String curator,
            int page) {}
}
