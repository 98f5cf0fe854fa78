package org.opora.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of the care leavers whom the caller may see, those who left last first. */
public interface CareLeaverList {

    int PAGE_SIZE = 50;

    List<CareLeaver> page(Query query);

    /**
     * @param text surname, insurance number (СНИЛС) or case number
     * @param page from 0
     */
    record Query(
            @Nullable String institution,
            @Nullable Integer exitYear,
            @Nullable CareLeaverStatus status,
            @Nullable String text,
            int page) {

        /** Without the text, which tells who is looked for. */
        @Override
        public String toString() {
            return "Query[institution=%s, exitYear=%s, status=%s, page=%d]"
                    .formatted(institution, exitYear, status, page);
        }
    }
}
