package org.opora.referral;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Waiting times between tries, spread by a fifth either way so that many messages do not return at once. */
public record BackOff(List<Duration> delays) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** @param tries made so far, from 1 */
    public Duration after(int tries) {
        return spread(delays.get(Math.min(tries, delays.size()) - 1));
    }

    /** As {@link #after(int)}, but not before the agency asked for, which is believed up to a day. */
    public Duration after(int tries, @Nullable Duration asked) {
        Duration own = after(tries);
        if (asked == null || asked.compareTo(own) <= 0) {
            return own;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration spread(Duration delay) {
        return Duration.ofMillis(
                (long) (delay.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
