package org.opora.engine;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;

/** Moments that the running processes of cases wait for. */
public interface CaseDates {

    /**
     * What the process that carries the whole case holds, not the ones it calls.
     *
     * @param variable ISO-8601 with offset
     * @return by case number; nothing for cases whose process is over or holds no such moment
     */
    Map<String, OffsetDateTime> of(ProcessVariable<String> variable, Collection<String> cases);
}
