package org.opora.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.referral.ReferralFixtures.NOW;
import static org.opora.referral.ReferralFixtures.NUMBER;
import static org.opora.referral.ReferralFixtures.referral;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ReferralAnswerTests {

    @Test
    void tellsTheProcessOnlyWhatItWaitsFor() {
        assertThat(AnswerStatus.RECEIVED.newsFor(ReferralStatus.SENT)).isEmpty();
        assertThat(AnswerStatus.IN_PROGRESS.newsFor(ReferralStatus.ACCEPTED)).isEmpty();
        assertThat(AnswerStatus.COMPLETED.newsFor(ReferralStatus.SENT)).contains(AnswerStatus.COMPLETED);
        assertThat(AnswerStatus.DECLINED.newsFor(ReferralStatus.SENT)).contains(AnswerStatus.DECLINED);
    }

    @Test
    void takesAnAppointmentForAcceptance() {
        assertThat(AnswerStatus.SCHEDULED.newsFor(ReferralStatus.RECEIVED_BY_AGENCY))
                .contains(AnswerStatus.ACCEPTED);
    }

    @Test
    void endsWhatTheAgencyBeganIfItDeclinesLater() {
        Referral begun = referral(AgencyKind.HEALTH, ReferralStatus.ACCEPTED, NOW);

        assertThat(declined(NOW.plusHours(1)).appliedTo(begun))
                .extracting(ReferralAnswer::status)
                .isEqualTo(AnswerStatus.NOT_COMPLETED);
    }

    @Test
    void ignoresARefusalFromBeforeTheAcceptance() {
        Referral begun = referral(AgencyKind.HEALTH, ReferralStatus.ACCEPTED, NOW);

        assertThat(declined(NOW.minusHours(1)).appliedTo(begun)).isNull();
    }

    @Test
    void keepsCodesAndWordsApart() {
        ReferralAnswer code = ReferralAnswer.of(NUMBER, AnswerStatus.DECLINED, NOW)
                .because("NO_PLACES")
                .resultingIn("x y");
        ReferralAnswer words = ReferralAnswer.of(NUMBER, AnswerStatus.DECLINED, NOW)
                .because("Мест нет")
                .resultingIn("QUEUED");

        assertThat(code.reasonCode()).isEqualTo("NO_PLACES");
        assertThat(code.words()).isNull();
        assertThat(code.outcomeCode()).isNull();
        assertThat(words.reasonCode()).isNull();
        assertThat(words.words()).isEqualTo("Мест нет");
        assertThat(words.outcomeCode()).isEqualTo("QUEUED");
    }

    private static ReferralAnswer declined(OffsetDateTime at) {
        return ReferralAnswer.of(NUMBER, AnswerStatus.DECLINED, at).because("NO_PLACES");
    }
}
