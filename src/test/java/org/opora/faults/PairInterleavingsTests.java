package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opora.demo.agencies.Agency;
import org.opora.referral.AnswerStatus;
import org.opora.referral.CancelReferral;
import org.opora.referral.ExchangeDesk;
import org.opora.referral.Referral;
import org.opora.referral.ReferralAnswer;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.opora.testing.ReferredFamilies;
import org.springframework.beans.factory.annotation.Autowired;

/** Two do something about the same referral at once, in either order. Whoever comes second sees what the first did. */
class PairInterleavingsTests extends FaultTest {

    @Autowired
    CancelReferral cancelReferral;

    @Autowired
    ExchangeDesk desk;

    private static final Map<Act, ReferralStatus> LAST_WORDS = Map.of(
            Act.COMPLETED, ReferralStatus.COMPLETED,
            Act.NOT_COMPLETED, ReferralStatus.NOT_COMPLETED,
            Act.DECLINED, ReferralStatus.REJECTED);

    /** How a referral got where the two meet. */
    enum Setting {
        TAKEN,
        UNDELIVERABLE,
        LETTER,
        QUARANTINED
    }

    /** Something that can be done about a referral; what needs preparation is prepared before the two meet. */
    enum Act {
        ACCEPTED(answer("ACCEPTED")),
        COMPLETED(answer("COMPLETED")),
        NOT_COMPLETED(answer("NOT_COMPLETED")),
        DECLINED(answer("DECLINED")),
        CALLED_OFF((test, family) -> () -> test.cancelReferral.cancel(test.numberOf(family), CancelReferral.BY_STAFF)),
        CONSENT_WITHDRAWN((test, family) -> () -> family.report("CONSENT_WITHDRAWN")),
        REMINDER(timer("BoundaryEvent_AnswerReminder")),
        ESCALATION(timer("BoundaryEvent_AnswerOverdue")),
        AGENDA(timer("BoundaryEvent_AnswerLongOverdue")),
        MEND_RETRY(mend("RETRY")),
        MEND_CANCEL(mend("CANCEL")),
        EXCHANGE_RETRY((test, family) -> () -> test.desk.retry(test.messageOf(family))),
        EXCHANGE_REWRITE((test, family) -> test.rewriting(family)),
        APPLIED_BY_A_PERSON((test, family) -> test.applying(family)),
        POSTED((test, family) -> () -> family.complete("post-letter"));

        private final BiFunction<PairInterleavingsTests, Journey, Runnable> prepared;

        Act(BiFunction<PairInterleavingsTests, Journey, Runnable> prepared) {
            this.prepared = prepared;
        }

        private static BiFunction<PairInterleavingsTests, Journey, Runnable> answer(String status) {
            return (test, family) -> {
                Referral referral = test.referralOf(family);
                var event = test.hears(Agency.find(referral.agency()).orElseThrow(), referral.number(), status);
                return () -> test.hands.apply(event);
            };
        }

        private static BiFunction<PairInterleavingsTests, Journey, Runnable> timer(String element) {
            return (test, family) -> () -> family.timerFires(element);
        }

        private static BiFunction<PairInterleavingsTests, Journey, Runnable> mend(String choice) {
            return (test, family) -> () -> family.complete("mend-delivery", "deliveryChoice", choice);
        }
    }

    static Stream<Arguments> bothOrders() {
        return Stream.of(
                        pair(Setting.TAKEN, Act.ACCEPTED, Act.COMPLETED),
                        pair(Setting.TAKEN, Act.COMPLETED, Act.NOT_COMPLETED),
                        pair(Setting.TAKEN, Act.ACCEPTED, Act.REMINDER),
                        pair(Setting.TAKEN, Act.COMPLETED, Act.ESCALATION),
                        pair(Setting.TAKEN, Act.ACCEPTED, Act.AGENDA),
                        pair(Setting.TAKEN, Act.ACCEPTED, Act.CALLED_OFF),
                        pair(Setting.TAKEN, Act.COMPLETED, Act.CALLED_OFF),
                        pair(Setting.TAKEN, Act.DECLINED, Act.CALLED_OFF),
                        pair(Setting.TAKEN, Act.ACCEPTED, Act.CONSENT_WITHDRAWN),
                        pair(Setting.TAKEN, Act.COMPLETED, Act.CONSENT_WITHDRAWN),
                        pair(Setting.UNDELIVERABLE, Act.ACCEPTED, Act.MEND_RETRY),
                        pair(Setting.UNDELIVERABLE, Act.ACCEPTED, Act.MEND_CANCEL),
                        pair(Setting.UNDELIVERABLE, Act.ACCEPTED, Act.EXCHANGE_REWRITE),
                        pair(Setting.UNDELIVERABLE, Act.EXCHANGE_RETRY, Act.MEND_RETRY),
                        pair(Setting.UNDELIVERABLE, Act.EXCHANGE_RETRY, Act.MEND_CANCEL),
                        pair(Setting.QUARANTINED, Act.APPLIED_BY_A_PERSON, Act.ACCEPTED),
                        pair(Setting.LETTER, Act.POSTED, Act.CALLED_OFF),
                        pair(Setting.LETTER, Act.POSTED, Act.CONSENT_WITHDRAWN))
                .flatMap(pair -> Stream.of(
                        Arguments.of(pair.get(0), pair.get(1), pair.get(2)),
                        Arguments.of(pair.get(0), pair.get(2), pair.get(1))));
    }

    private static List<Object> pair(Setting setting, Act one, Act other) {
        return List.of(setting, one, other);
    }

    @ParameterizedTest
    @MethodSource("bothOrders")
    void bothComeToOneEnd(Setting setting, Act first, Act second) {
        Journey family = family(setting);
        Runnable one = first.prepared.apply(this, family);
        Runnable other = second.prepared.apply(this, family);
        List<Throwable> failures = meeting().of(one, other);

        assertThat(failures).allMatch(PairInterleavingsTests::collided);
        workIsDone();
        List<Act> held = failures.isEmpty() ? List.of(first, second) : List.of(first);
        assertThat(referralOf(family).status()).isEqualTo(end(held));
    }

    /** The engine tells one of two people that the other was faster; nothing else may go wrong. */
    private static boolean collided(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(OptimisticLockingException.class::isInstance);
    }

    /** The first last word of the agency stands; short of one, what is called off is called off. */
    private static ReferralStatus end(List<Act> acts) {
        return acts.stream()
                .filter(LAST_WORDS::containsKey)
                .findFirst()
                .map(LAST_WORDS::get)
                .orElseGet(() -> withoutLastWord(acts));
    }

    private static ReferralStatus withoutLastWord(List<Act> acts) {
        if (acts.stream().anyMatch(Set.of(Act.CALLED_OFF, Act.CONSENT_WITHDRAWN, Act.MEND_CANCEL)::contains)) {
            return ReferralStatus.CANCELLED;
        }
        boolean accepted = acts.contains(Act.ACCEPTED) || acts.contains(Act.APPLIED_BY_A_PERSON);
        return accepted ? ReferralStatus.ACCEPTED : ReferralStatus.RECEIVED_BY_AGENCY;
    }

    private Journey family(Setting setting) {
        return switch (setting) {
            case TAKEN -> takenBy(Agency.EMPLOYMENT);
            case UNDELIVERABLE -> lostOnTheWay(Agency.EMPLOYMENT);
            case LETTER -> byLetter();
            case QUARANTINED -> quarantined();
        };
    }

    /** The agency has it, but none of its receipts arrived. */
    private Journey lostOnTheWay(Agency agency) {
        Journey family = referredTo(agency);
        line.behavesOnce(agency.code(), Manner.RESET);
        hands.send(numberOf(family));
        line.behaves(agency.code(), Manner.status(503));
        background.run();
        line.forget();
        assertThat(messageOf(family).status()).isEqualTo("UNDELIVERABLE");
        return family;
    }

    private Journey writtenAsLetter() {
        Journey family = referredTo(Agency.EMPLOYMENT);
        jdbc.sql("update referral.outbox_message set transport = 'LETTER' where referral_number = ?")
                .param(numberOf(family))
                .update();
        return family;
    }

    private Journey byLetter() {
        Journey family = ReferredFamilies.supported(cases, List.of(), ReferredFamilies.action("HOUSING", "OTHER", 1))
                .complete("settle-consent");
        background.run();
        return family;
    }

    private Journey quarantined() {
        Journey family = takenBy(Agency.EMPLOYMENT);
        hears(Agency.CHILDCARE, numberOf(family), "ACCEPTED");
        hands.apply(numberOf(family));
        assertThat(inbox.of(numberOf(family)).get(0).state()).isEqualTo("QUARANTINED");
        return family;
    }

    private Runnable applying(Journey family) {
        String number = numberOf(family);
        var event = inbox.of(number).get(0);
        return () -> {
            ReferralAnswer answer = ReferralAnswer.of(number, AnswerStatus.ACCEPTED, null);
            assertThat(desk.apply(event, referrals.get(number), answer)).isTrue();
            hands.apply(number);
        };
    }

    private Runnable rewriting(Journey family) {
        REWRITTEN.add(messageOf(family).idemKey().toString());
        return () -> desk.rewrite(messageOf(family));
    }

    @Test
    void anAnswerWhileAMessageIsWrittenForAnotherTransportIsHeard() {
        Journey family = writtenAsLetter();
        String number = numberOf(family);
        REWRITTEN.add(messageOf(family).idemKey().toString());
        var event = hears(Agency.EMPLOYMENT, number, "ACCEPTED");
        List<Throwable> failures = meeting().queue(number, () -> hands.send(number), () -> hands.apply(event));

        assertThat(failures).isEmpty();
        workIsDone();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(books.status("employment", number)).contains("RECEIVED");
    }
}
