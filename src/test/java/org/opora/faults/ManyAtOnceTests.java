package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.processes.SignedEvents;
import org.opora.referral.InboxEvent;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;

/** The same ten times in parallel, through each door. */
class ManyAtOnceTests extends FaultTest {

    private static final int MANY = 10;

    @Test
    void theSameAnswerTenTimesIsOneAnswer() {
        Journey family = takenBy(Agency.EMPLOYMENT);
        String number = numberOf(family);
        List<Walker> visitors = atOnce(turn -> () -> {
            assertThat(SignedEvents.to(port).send(Agency.EMPLOYMENT, "same/" + number, number, "ACCEPTED"))
                    .isEqualTo(202);
            hands.apply(number);
        });

        assertThat(visitors).allSatisfy(visitor -> assertThat(visitor.failure()).isNull());
        assertThat(inbox.of(number)).extracting(InboxEvent::state).containsExactly("APPLIED");
        assertThat(new Invariants(database).lostAnswers(List.of("employment/same/" + number)))
                .isEmpty();
        assertThat(family.reached().stream().filter("CallActivity_AwaitOutcome"::equals))
                .hasSize(1);
    }

    @Test
    void theSameNewsThroughTwoDoorsIsToldOnce() {
        Journey family = takenBy(Agency.HEALTH);
        String number = numberOf(family);
        List<Walker> visitors = atOnce(turn -> turn % 2 == 0
                ? () -> {
                    hears(Agency.HEALTH, number, "ACCEPTED");
                    hands.apply(number);
                }
                : () -> {
                    assertThat(SignedEvents.to(port).tell(Agency.HEALTH, "n" + turn + number, accepted(number)))
                            .isEqualTo(202);
                    hands.apply(number);
                });

        assertThat(visitors).allSatisfy(visitor -> assertThat(visitor.failure()).isNull());
        workIsDone();
        assertThat(inbox.of(number).stream().map(InboxEvent::state).filter("APPLIED"::equals))
                .hasSize(1);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(family.reached().stream().filter("CallActivity_AwaitOutcome"::equals))
                .hasSize(1);
    }

    @Test
    void oneMessageInTenHandsHasOneEffect() {
        Journey family = referredTo(Agency.EMPLOYMENT);
        String number = numberOf(family);
        List<Walker> senders = atOnce(turn -> () -> hands.send(number));

        assertThat(senders).allSatisfy(sender -> assertThat(sender.failure()).isNull());
        workIsDone();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
    }

    /** A Task as a health service sends it, always the same version. */
    private static String accepted(String number) {
        return """
                {"resourceType":"Task","id":"t-%s","meta":{"versionId":"7"},"status":"accepted","intent":"order",
                 "identifier":[{"system":"urn:opora:referral","value":"%s"}]}""".formatted(number, number);
    }

    private static List<Walker> atOnce(IntFunction<Runnable> work) {
        List<Walker> walkers = IntStream.range(0, MANY)
                .mapToObj(turn -> Walker.start("visitor " + turn, work.apply(turn)))
                .toList();
        walkers.forEach(Walker::join);
        return walkers;
    }
}
