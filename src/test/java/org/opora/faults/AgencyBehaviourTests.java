package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opora.demo.agencies.Agency;
import org.opora.processes.WebPages;
import org.opora.referral.OutboxMessage;
import org.opora.referral.Referral;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.ReferredFamilies;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An agency misbehaves, over real sockets: what we know of the message, what a person sees, that there is one effect
 * once it behaves again, and that another agency's work goes on meanwhile.
 */
class AgencyBehaviourTests extends FaultTest {

    private static final List<Agency> AGENCIES = List.of(Agency.HEALTH, Agency.EMPLOYMENT);
    private static final Agency OTHER = Agency.CHILDCARE;

    @Autowired
    EngineHands engine;

    /** What an agency can do to us, and what we call it after the first try. */
    enum Behaviour {
        ERROR(Manner.status(500), "HTTP_500"),
        OUT_OF_SERVICE(Manner.status(503), "HTTP_503"),
        BUSY(Manner.status(429), "HTTP_429"),
        STILL_AT_WORK(Manner.status(409), "HTTP_409"),
        HANGS(Manner.HANG, "TIMEOUT"),
        ANSWER_LOST(Manner.ANSWER_LOST, "TIMEOUT"),
        DRIBBLES(Manner.DRIBBLE, "TIMEOUT"),
        BREAKS_OFF(Manner.RESET, "UNREACHABLE"),
        GARBAGE(Manner.GARBAGE, "UNREACHABLE"),
        TEN_MEGABYTES(Manner.TEN_MEGABYTES, "ANSWER_TOO_LONG"),
        REFUSES(Manner.status(400), "HTTP_400"),
        KNOWS_THE_KEY_WITH_ANOTHER_TEXT(Manner.status(422), "HTTP_422"),
        SENDS_US_TO_LOOPBACK(Manner.status(307, "Location: " + Town.line().url() + "/trap"), "HTTP_307");

        private final Manner manner;
        private final String code;

        Behaviour(Manner manner, String code) {
            this.manner = manner;
            this.code = code;
        }

        /** Trying again cannot help: a person comes in at once. */
        boolean isFinal() {
            return this == REFUSES || this == KNOWS_THE_KEY_WITH_ANOTHER_TEXT || this == SENDS_US_TO_LOOPBACK;
        }
    }

    @ParameterizedTest
    @EnumSource
    void misbehaviourIsSeenAndMendedAndHoldsUpNobodyElse(Behaviour behaviour) {
        AGENCIES.forEach(agency -> line.behaves(agency.code(), behaviour.manner));
        Journey family = referredToAll();
        List<Referral> stuck =
                AGENCIES.stream().map(agency -> referral(family, agency)).toList();
        Walker sender = Walker.start("sender", () -> stuck.forEach(referral -> hands.send(referral.number())));
        theOtherAgencyWorks(family);
        assertThat(sender.join().failure()).isNull();
        assertThat(stuck).map(this::message).allSatisfy(message -> isCounted(message, behaviour));
        background.run();
        stuck.forEach(referral -> aPersonSees(family, referral));

        line.forget();
        sendAgain(family);
        assertThat(stuck).allSatisfy(this::isMended);
        assertThat(line.paths()).noneMatch(path -> path.contains("trap"));
    }

    private static void isCounted(OutboxMessage message, Behaviour behaviour) {
        assertThat(message)
                .extracting(OutboxMessage::status, OutboxMessage::attempts, OutboxMessage::lastError)
                .containsExactly(behaviour.isFinal() ? "UNDELIVERABLE" : "PENDING", 1, behaviour.code);
    }

    private void aPersonSees(Journey family, Referral stuck) {
        assertThat(message(stuck).status()).isEqualTo("UNDELIVERABLE");
        assertThat(family.waitsFor()).contains("mend-delivery");
        assertThat(engine.incidents(stuck.number())).containsExactly("referral.undeliverable");
        assertThat(WebPages.of(port, "curator").text("/api/exchange/undelivered"))
                .contains(stuck.number(), String.valueOf(message(stuck).lastError()));
    }

    /** The curator has a task for each. */
    private void sendAgain(Journey family) {
        cases.openTasks().stream()
                .filter(task -> Journey.form(task).equals("mend-delivery"))
                .filter(task -> cases.caseNumber(task).equals(family.caseNumber()))
                .forEach(task -> cases.complete(task, Forms.filled("mend-delivery", TestClock.DAY)));
        background.run();
    }

    private void isMended(Referral stuck) {
        assertThat(message(stuck).status()).isEqualTo("SENT");
        assertThat(referrals.get(stuck.number()).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
        assertThat(books.status(stuck.agency(), stuck.number())).contains("RECEIVED");
        assertThat(engine.incidents(stuck.number())).isEmpty();
    }

    /** Sent, accepted and done, whatever the first one does. */
    private void theOtherAgencyWorks(Journey family) {
        Referral other = referral(family, OTHER);
        hands.send(other.number());
        for (String status : List.of("ACCEPTED", "COMPLETED")) {
            hears(OTHER, other.number(), status);
            hands.apply(other.number());
        }
        assertThat(referrals.get(other.number()).status()).isEqualTo(ReferralStatus.COMPLETED);
        assertThat(family.waitsFor()).contains("verify-outcome");
    }

    @ParameterizedTest
    @EnumSource(names = {"HEALTH", "EMPLOYMENT"})
    void aPauseInSecondsIsKept(Agency agency) {
        keepsPause(agency, Long.toString(Duration.ofHours(9).toSeconds()));
    }

    @ParameterizedTest
    @EnumSource(names = {"HEALTH", "EMPLOYMENT"})
    void aPauseUntilADateIsKept(Agency agency) {
        keepsPause(
                agency,
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                        .format(TestClock.START.plus(Duration.ofHours(9)).atOffset(ZoneOffset.UTC)));
    }

    private void keepsPause(Agency agency, String until) {
        line.behavesOnce(agency.code(), Manner.status(503, "Retry-After: " + until));
        Journey family = referredTo(agency);
        background.run();
        assertThat(messageOf(family).lastError()).isEqualTo("HTTP_503");
        background.runAfter(Duration.ofHours(3));
        assertThat(messageOf(family).attempts()).isEqualTo(1);
        assertThat(books.status(agency.code(), numberOf(family))).isEmpty();

        background.runAfter(Duration.ofHours(7));
        assertThat(messageOf(family).status()).isEqualTo("SENT");
    }

    /** A page in place of a receipt: the health exchange must answer in FHIR, the JSON contract ignores the body. */
    @ParameterizedTest
    @EnumSource(names = {"HEALTH", "EMPLOYMENT"})
    void aReceiptOfTheWrongShapeLeadsToOneEffect(Agency agency) {
        line.behavesOnce(agency.code(), Manner.PAGE);
        Journey family = referredTo(agency);
        background.run();
        boolean fhir = agency == Agency.HEALTH;
        assertThat(messageOf(family).status()).isEqualTo(fhir ? "PENDING" : "SENT");
        assertThat(messageOf(family).lastError()).isEqualTo(fhir ? "GARBAGE" : null);

        background.runAfter(BETWEEN_TRIES);
        assertThat(messageOf(family).status()).isEqualTo("SENT");
        assertThat(books.status(agency.code(), numberOf(family))).contains("RECEIVED");
    }

    private Journey referredToAll() {
        return ReferredFamilies.supported(
                cases,
                List.of("HEALTH", "EMPLOYMENT", OTHER.name()),
                ReferredFamilies.action("HEALTH", "HEALTH", 1),
                ReferredFamilies.action("EMPLOYMENT", "EMPLOYMENT", 1),
                ReferredFamilies.action(OTHER.name(), OTHER.name(), 1));
    }

    private Referral referral(Journey family, Agency agency) {
        return referrals.ofCase(family.caseNumber()).stream()
                .filter(referral -> referral.agency().equals(agency.code()))
                .findFirst()
                .orElseThrow();
    }

    private OutboxMessage message(Referral referral) {
        return outbox.of(referral.number()).get(0);
    }
}
