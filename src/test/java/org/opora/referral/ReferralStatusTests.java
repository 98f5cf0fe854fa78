package org.opora.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.referral.ReferralStatus.ACCEPTED;
import static org.opora.referral.ReferralStatus.CANCELLED;
import static org.opora.referral.ReferralStatus.CLOSED;
import static org.opora.referral.ReferralStatus.COMPLETED;
import static org.opora.referral.ReferralStatus.DRAFT;
import static org.opora.referral.ReferralStatus.IN_PROGRESS;
import static org.opora.referral.ReferralStatus.NOT_COMPLETED;
import static org.opora.referral.ReferralStatus.ON_HOLD;
import static org.opora.referral.ReferralStatus.RECEIVED_BY_AGENCY;
import static org.opora.referral.ReferralStatus.REJECTED;
import static org.opora.referral.ReferralStatus.SENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralStatusTests {

    @Test
    void movesForward() {
        assertThat(DRAFT.mayBecome(SENT)).isTrue();
        assertThat(SENT.mayBecome(COMPLETED)).isTrue();
        assertThat(RECEIVED_BY_AGENCY.mayBecome(REJECTED)).isTrue();
        assertThat(COMPLETED.mayBecome(CLOSED)).isTrue();
    }

    @Test
    void neverMovesBack() {
        assertThat(ACCEPTED.mayBecome(SENT)).isFalse();
        assertThat(COMPLETED.mayBecome(IN_PROGRESS)).isFalse();
        assertThat(CLOSED.mayBecome(COMPLETED)).isFalse();
    }

    @Test
    void takesTheFirstLastWord() {
        assertThat(COMPLETED.mayBecome(NOT_COMPLETED)).isFalse();
        assertThat(REJECTED.mayBecome(ACCEPTED)).isFalse();
    }

    @Test
    void cannotBeCalledOffAfterTheLastWord() {
        assertThat(SENT.mayBecome(CANCELLED)).isTrue();
        assertThat(ON_HOLD.mayBecome(CANCELLED)).isTrue();
        assertThat(COMPLETED.mayBecome(CANCELLED)).isFalse();
        assertThat(REJECTED.mayBecome(CANCELLED)).isFalse();
    }

    @Test
    void pausesAndResumes() {
        assertThat(IN_PROGRESS.mayBecome(ON_HOLD)).isTrue();
        assertThat(ON_HOLD.mayBecome(IN_PROGRESS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void neverRepeatsItself(ReferralStatus status) {
        assertThat(status.mayBecome(status)).isFalse();
    }
}
