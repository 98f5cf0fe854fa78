package org.opora.processes;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.opora.casefile.CaseFile;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.opora.referral.Inbox;
import org.opora.referral.InboxEvent;
import org.opora.referral.Outbox;
import org.opora.referral.Referral;
import org.opora.referral.Referrals;
import org.opora.testing.BackgroundWork;
import org.opora.testing.CaseDriver;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.ReferredFamilies;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the server among its agencies, over real HTTP both ways. A message is tried three times, about an hour apart. */
@OporaTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "opora.dispatch.tries=3",
            "opora.dispatch.delays=1h",
            "opora.dispatch.breaker.calls=1000",
            "opora.inbox.tries=3",
            "opora.inbox.delays=1h"
        })
abstract class ReferralTest {

    /** Surely long enough for the next try, whose moment is a matter of chance. */
    static final Duration BETWEEN_TRIES = Duration.ofHours(2);

    @Autowired
    CaseDriver cases;

    @Autowired
    BackgroundWork background;

    @Autowired
    TestClock clock;

    @Autowired
    Referrals referrals;

    @Autowired
    Outbox outbox;

    @Autowired
    Inbox inbox;

    @Autowired
    SupportPlans plans;

    @Autowired
    CaseFile caseFile;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void agencies(DynamicPropertyRegistry registry) {
        Neighbours.introduce(registry);
    }

    @BeforeEach
    void everybodyIsAtHome() {
        Neighbours.forget();
        Neighbours.server().answerTo(URI.create("http://localhost:" + port));
    }

    /** A family whose mother is to be referred to this agency and agreed to it. */
    Journey referredTo(Agency agency) {
        return supported(List.of(agency), action(agency.name(), agency.name(), 1));
    }

    /** A family under support with these actions for its mother, who agreed to let these agencies know. */
    @SafeVarargs
    final Journey supported(List<Agency> consents, Map<String, Object>... actions) {
        return ReferredFamilies.supported(
                cases, consents.stream().map(Agency::name).toList(), actions);
    }

    static Map<String, Object> action(String domain, String agency, int order) {
        return ReferredFamilies.action(domain, agency, order);
    }

    /** A family whose referral did not arrive, however often it was tried. */
    Journey undeliverable(Agency agency) {
        Neighbours.behave(agency, Behaviour.DOWN);
        Journey family = referredTo(agency);
        background.run();
        background.runAfter(BETWEEN_TRIES);
        background.runAfter(BETWEEN_TRIES);
        return family;
    }

    /** Time goes by, and whoever has something to say by then says it. */
    void agenciesAnswerWithin(Duration time) {
        clock.advance(time);
        Neighbours.server().giveDueAnswers();
        background.run();
    }

    /**
     * The agency says this now, however it behaves else.
     *
     * @param event its name among those about this referral
     */
    int says(Agency agency, String event, String referral, String status) {
        int answered = SignedEvents.to(port).send(agency, referral + "/" + event, referral, status);
        background.run();
        return answered;
    }

    /** The latest referral of the family. */
    Referral referralOf(Journey family) {
        List<Referral> all = referrals.ofCase(family.caseNumber());
        return all.get(all.size() - 1);
    }

    String numberOf(Journey family) {
        return referralOf(family).number();
    }

    /** What became of each answer about the family's latest referral, in the order they came. */
    List<String> answersTo(Journey family) {
        return inbox.of(numberOf(family)).stream().map(InboxEvent::state).toList();
    }

    /** The code on the return slip of the family's latest letter, as the curator sees it printed. */
    String slipOf(Journey family) {
        return Letter.of(port, numberOf(family), "REFERRAL").code();
    }

    String stateOfAction(Journey family, String action) {
        return plans.action(family.caseNumber(), action).map(PlanAction::state).orElse("NONE");
    }

    List<String> factsOf(Journey family) {
        return caseFile.chronology(family.caseNumber()).stream()
                .map(CaseFile.Entry::kind)
                .filter(kind -> !kind.equals("FORM"))
                .toList();
    }
}
