package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.demo.agencies.Agency;
import org.opora.referral.ExchangeDesk;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A sender that was asleep in the middle of its work, while others gave the message up and a person decided about it.
 */
class LateSenderTests extends FaultTest {

    @Autowired
    ExchangeDesk desk;

    @ParameterizedTest
    @CsvSource({
        "HEALTH, RETRY, RECEIVED_BY_AGENCY", "EMPLOYMENT, RETRY, RECEIVED_BY_AGENCY",
        "HEALTH, CANCEL, CANCELLED", "EMPLOYMENT, CANCEL, CANCELLED",
        "EMPLOYMENT, BY_HAND, COMPLETED", "EMPLOYMENT, REWRITE, RECEIVED_BY_AGENCY"
    })
    void whatAPersonDecidedMeanwhileHolds(Agency agency, String choice, ReferralStatus end) {
        Stop asleep = new Stop();
        Journey family = referredTo(agency);
        line.behavesOnce(agency.code(), Manner.stopBefore(asleep));
        Walker sender = Walker.start("sender", () -> hands.send(numberOf(family)));
        asleep.awaitReached();
        giveUp(agency, family);
        decide(family, choice);
        background.run();
        asleep.letOn();
        assertThat(sender.join().failure()).isNull();
        workIsDone();

        assertThat(referralOf(family).status()).isEqualTo(end);
        assertThat(books.status(agency.code(), numberOf(family)))
                .contains(end == ReferralStatus.CANCELLED ? "CANCELLED" : "RECEIVED");
        assertThat(family.waitsFor()).doesNotContain("mend-delivery");
    }

    private void giveUp(Agency agency, Journey family) {
        line.behaves(agency.code(), Manner.status(503));
        background.run();
        line.forget();
        assertThat(family.waitsFor()).containsExactly("mend-delivery");
    }

    private void decide(Journey family, String choice) {
        if (choice.equals("REWRITE")) {
            REWRITTEN.add(messageOf(family).idemKey().toString());
            assertThat(desk.rewrite(messageOf(family))).isTrue();
        } else if (choice.equals("BY_HAND")) {
            family.complete("mend-delivery", "deliveryChoice", choice, "result", "COMPLETED");
        } else {
            family.complete("mend-delivery", "deliveryChoice", choice);
        }
    }
}
