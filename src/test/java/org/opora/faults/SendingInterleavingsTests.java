package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opora.demo.agencies.Agency;
import org.opora.referral.CancelReferral;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** Something happens while a referral is on its way: at each point of the way, over each protocol. */
class SendingInterleavingsTests extends FaultTest {

    private static final List<Agency> AGENCIES = List.of(Agency.HEALTH, Agency.EMPLOYMENT);

    @Autowired
    CancelReferral cancelReferral;

    /** Where the message is when it happens. */
    enum Point {
        BEFORE_THE_AGENCY_ACTS,
        BEFORE_WE_READ_ITS_ANSWER,
        BEFORE_WE_NOTE_ITS_ANSWER
    }

    enum Happening {
        ACCEPTED,
        COMPLETED,
        DECLINED,
        CALLED_OFF,
        CONSENT_WITHDRAWN,
        SENT_BY_ANOTHER_NODE;

        /** An agency cannot answer what it has not got. */
        boolean mayHappenAt(Point point) {
            boolean answer = this == ACCEPTED || this == COMPLETED || this == DECLINED;
            return !answer || point != Point.BEFORE_THE_AGENCY_ACTS;
        }

        /** Answers come through the same door, and what ends the family's consent calls off as staff do. */
        boolean differsByProtocol() {
            return this == COMPLETED || this == CALLED_OFF || this == SENT_BY_ANOTHER_NODE;
        }

        ReferralStatus leadsTo() {
            return switch (this) {
                case ACCEPTED -> ReferralStatus.ACCEPTED;
                case COMPLETED -> ReferralStatus.COMPLETED;
                case DECLINED -> ReferralStatus.REJECTED;
                case CALLED_OFF, CONSENT_WITHDRAWN -> ReferralStatus.CANCELLED;
                case SENT_BY_ANOTHER_NODE -> ReferralStatus.RECEIVED_BY_AGENCY;
            };
        }
    }

    static Stream<Arguments> everyOrder() {
        return AGENCIES.stream()
                .flatMap(agency -> Arrays.stream(Point.values())
                        .flatMap(point -> Arrays.stream(Happening.values())
                                .filter(happening -> happening.mayHappenAt(point))
                                .filter(happening -> agency == Agency.EMPLOYMENT || happening.differsByProtocol())
                                .map(happening -> Arguments.of(agency, point, happening))));
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void aReferralOnItsWayComesToOneEnd(Agency agency, Point point, Happening happening) {
        Journey family = referredTo(agency);
        String number = numberOf(family);
        Runnable happens = () -> happens(happening, agency, family);
        Stop stop = new Stop();
        line.behavesOnce(agency.code(), stopAt(point, stop));
        Walker sender = Walker.start("sender", () -> hands.send(number));
        stop.awaitReached();
        if (point == Point.BEFORE_WE_NOTE_ITS_ANSWER) {
            meetAtTheReferral(number, stop, sender, happens);
        } else {
            happens.run();
            stop.letOn();
        }
        assertThat(sender.join().failure()).isNull();
        workIsDone();

        assertThat(referralOf(family).status()).isEqualTo(happening.leadsTo());
        assertThat(books.status(agency.code(), number))
                .contains(happening.leadsTo() == ReferralStatus.CANCELLED ? "CANCELLED" : "RECEIVED");
    }

    private static Manner stopAt(Point point, Stop stop) {
        return point == Point.BEFORE_THE_AGENCY_ACTS ? Manner.stopBefore(stop) : Manner.stopAfter(stop);
    }

    /** The sender has its answer and waits for the referral, and behind it whoever else is about to change it. */
    private void meetAtTheReferral(String number, Stop answer, Walker sender, Runnable happens) {
        Stop held = new Stop();
        Walker holder = Walker.start(
                "holder",
                () -> transaction.executeWithoutResult(status -> {
                    meeting().lock(number);
                    held.stand();
                }));
        held.awaitReached();
        answer.letOn();
        meeting().awaitBlocked(1, sender);
        Walker other = Walker.start("other", happens);
        meeting().awaitBlocked(2, other);
        held.letOn();
        holder.join();
        assertThat(other.join().failure()).isNull();
    }

    private void happens(Happening happening, Agency agency, Journey family) {
        String number = numberOf(family);
        switch (happening) {
            case CALLED_OFF -> cancelReferral.cancel(number, CancelReferral.BY_STAFF);
            case CONSENT_WITHDRAWN -> family.report("CONSENT_WITHDRAWN");
            case SENT_BY_ANOTHER_NODE -> hands.send(number);
            default -> {
                hears(agency, number, happening.name());
                hands.apply(number);
            }
        }
        if (happening.leadsTo() == ReferralStatus.CANCELLED) {
            hands.sendRecall(number);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEALTH", "EMPLOYMENT"})
    void nothingLeavesBeforeTheProcessListens(Agency agency) {
        Journey family = heldUp(agency);
        String number = numberOf(family);
        Stop beforeCommit = new Stop();
        Walker sender = Walker.start(
                "engine",
                () -> transaction.executeWithoutResult(status -> {
                    engine.goOn();
                    beforeCommit.stand();
                }));
        beforeCommit.awaitReached();
        background.run();
        assertThat(outbox.of(number)).isEmpty();
        assertThat(books.status(agency.code(), number)).isEmpty();
        hears(agency, number, "ACCEPTED");
        Walker early = Walker.start("early", () -> hands.apply(number));
        meeting().awaitBlocked(1, early);
        beforeCommit.letOn();
        assertThat(sender.join().failure()).isNull();
        assertThat(early.join().failure()).isNull();
        workIsDone();

        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");
    }

    @Test
    void aSendingThatIsTakenBackLeavesNothing() {
        Journey family = heldUp(Agency.EMPLOYMENT);
        transaction.executeWithoutResult(status -> {
            engine.goOn();
            status.setRollbackOnly();
        });
        background.run();

        assertThat(outbox.of(numberOf(family))).isEmpty();
        assertThat(books.status("employment", numberOf(family))).isEmpty();
        engine.goOn();
        workIsDone();
        assertThat(books.status("employment", numberOf(family))).contains("RECEIVED");
    }

    @Autowired
    EngineHands engine;

    /** A family whose referral is opened; the step that writes it has not been taken up yet. */
    private Journey heldUp(Agency agency) {
        engine.holdUp();
        try {
            return referredTo(agency);
        } finally {
            engine.release();
        }
    }
}
