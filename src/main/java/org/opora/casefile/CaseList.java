package org.opora.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of cases, the newest first. */
public interface CaseList {

    int PAGE_SIZE = 50;

    List<SupportCase> page(Query query);

    /** Those of the cases that these organisations have. */
    Set<String> ofOrganisations(Collection<String> numbers, Set<String> organisations);

    /** How many cases these organisations have under support or in after-care. */
    int running(Set<String> organisations);

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
