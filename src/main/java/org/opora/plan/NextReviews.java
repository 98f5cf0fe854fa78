package org.opora.plan;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;

/** When support is reviewed next. */
public interface NextReviews {

    /** By case number; nothing for cases without a plan in force. A review that has begun still has its moment, in the past. */
    Map<String, OffsetDateTime> of(Collection<String> cases);
}
