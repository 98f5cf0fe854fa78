package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.util.BundleUtil;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.opora.referral.Agencies;
import org.opora.referral.AgencyGuards;
import org.opora.referral.Delivery;
import org.opora.referral.Inbox;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.Referrals;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks health agencies how open referrals stand, and puts each new version of a Task into the inbox. */
@Component
class HealthPoll {

    /** Of one round; the rest follows in the next. */
    private static final int MOST = 1000;

    private final FhirContext fhir;
    private final Agencies agencies;
    private final AgencyGuards guards;
    private final Referrals referrals;
    private final Inbox inbox;
    private final FhirNews news;
    private final HealthSettings settings;
    private final Clock clock;

    HealthPoll(
            @Lazy FhirContext fhir,
            Agencies agencies,
            AgencyGuards guards,
            Referrals referrals,
            Inbox inbox,
            FhirNews news,
            HealthSettings settings,
            Clock clock) {
        this.fhir = fhir;
        this.agencies = agencies;
        this.guards = guards;
        this.referrals = referrals;
        this.inbox = inbox;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks about all open referrals of the agency, which has news of some. */
    void poll(String agency) {
        ask(agency, referrals.openAt(agency));
    }

    /** Asks about the open referrals whose turn it is. */
    void round(String agency) {
        ask(agency, referrals.dueToAsk(agency, MOST));
    }

    /** Stops at the first exchange that fails: the next round is near. */
    private void ask(String agency, List<String> open) {
        boolean answered = true;
        for (int from = 0; answered && from < open.size(); from += settings.batch()) {
            List<String> batch = open.subList(from, Math.min(open.size(), from + settings.batch()));
            answered = exchange(agency, batch);
        }
    }

    private boolean exchange(String agency, List<String> numbers) {
        FhirExchange exchange = new FhirExchange(fhir, agencies.get(agency), null);
        List<Task> tasks = new ArrayList<>();
        Delivery result =
                guards.guard(agency, () -> exchange.run(client -> collect(client, numbers, tasks), clock.instant()));
        tasks.forEach(task -> news.receive(agency, task));
        if (result instanceof Delivery.Postponed postponed && postponed.code().equals("GARBAGE")) {
            keep(agency, exchange.answerText());
        }
        boolean answered = result instanceof Delivery.Delivered;
        if (answered) {
            referrals.asked(numbers, settings.longest());
        }
        return answered;
    }

    private Delivery collect(IGenericClient client, List<String> numbers, List<Task> tasks) {
        tasks.addAll(search(client, numbers));
        return new Delivery.Delivered();
    }

    private List<Task> search(IGenericClient client, List<String> numbers) {
        Bundle found = client.search()
                .forResource(Task.class)
                .where(Task.IDENTIFIER.exactly().systemAndValues(FhirSystems.REFERRAL, numbers))
                .returnBundle(Bundle.class)
                .execute();
        return BundleUtil.toListOfResourcesOfType(fhir, found, Task.class);
    }

    /** Keeps what could not be read, once an hour: it comes again with every round. */
    private void keep(String agency, String text) {
        String event = "garbage/" + clock.instant().truncatedTo(ChronoUnit.HOURS);
        inbox.receive(ReceivedEvent.unreadable(agency, event, text, "MALFORMED"));
    }
}
