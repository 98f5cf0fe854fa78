package org.opora.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.opora.engine.StaffDirectory.Staff;

/** Everybody who works here, as read at one moment. */
record Workforce(Map<String, Staff> staff, Map<String, String> organisations, Instant readAt) {

    private static final Duration FRESH = Duration.ofSeconds(30);

    boolean isFreshAt(Instant now) {
        return Duration.between(readAt, now).abs().compareTo(FRESH) < 0;
    }
}
