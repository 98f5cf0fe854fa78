package org.opora.referral.employment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The board gave no page that one can use; the list of the region stays as it is. */
class BoardFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean passing;
    private final transient @Nullable Duration asked;

    private BoardFailed(String code, boolean passing, @Nullable Duration asked) {
        super(code);
        this.code = code;
        this.passing = passing;
        this.asked = asked;
    }

    /** @param asked how long the board asks us to wait, if it does */
    static BoardFailed forNow(String code, @Nullable Duration asked) {
        return new BoardFailed(code, true, asked);
    }

    static BoardFailed forGood(String code) {
        return new BoardFailed(code, false, null);
    }

    /** E.g. {@code HTTP_503}, {@code TIMEOUT}, {@code GARBAGE}. */
    String code() {
        return code;
    }

    /** True if another try may help. */
    boolean passing() {
        return passing;
    }

    @Nullable
    Duration asked() {
        return asked;
    }
}
