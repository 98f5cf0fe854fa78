package org.opora.referral;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one try to deliver a message ended. */
public sealed interface Delivery {

    /** The agency has it. */
    record Delivered() implements Delivery {}

    /**
     * Not now.
     *
     * @param code e.g. {@code HTTP_503}, {@code TIMEOUT}
     * @param asked how long the agency asks us to wait
     */
    record Postponed(String code, @Nullable Duration asked) implements Delivery {

        private static final Set<String> AGENCY_IS_WELL =
                Set.of("HTTP_404", "HTTP_409", "HTTP_412", "HTTP_429", "TASK_NOT_FOUND");

        public Postponed(String code) {
            this(code, null);
        }

        /** True if it speaks for trouble on the agency's side rather than for a busy one. */
        boolean outage() {
            return !AGENCY_IS_WELL.contains(code);
        }
    }

    /** Never: trying again cannot help. */
    record Refused(String code) implements Delivery {}

    /** Not even tried, because too much is under way to this agency. */
    record Busy() implements Delivery {}

    /** What an HTTP status means for a message with an idempotency key. */
    static Delivery ofStatus(int status, @Nullable Duration retryAfter) {
        String code = "HTTP_" + status;
        if (status >= 200 && status < 300) {
            return new Delivered();
        }
        boolean later = status >= 500 || status == 408 || status == 409 || status == 425 || status == 429;
        return later ? new Postponed(code, retryAfter) : new Refused(code);
    }
}
