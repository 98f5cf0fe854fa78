package org.opora.demo.agencies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as an agency received it.
 *
 * @param key idempotency key; for a FHIR transaction the condition under which its Task is created
 * @param status HTTP status it answered with; 0 while it has not answered
 * @param at time of receipt by the demo clock
 */
public record Received(
        long id, String method, String path, @Nullable String key, String body, int status, Instant at) {}
