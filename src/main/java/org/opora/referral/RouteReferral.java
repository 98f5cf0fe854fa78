package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Deadlines.Term;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCases;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.springframework.stereotype.Component;

/** Opens a referral for an action: which agency by table, until when by the table of deadlines. */
@Component
public class RouteReferral {

    private static final String TABLE = "ReferralRouting";

    private final SupportPlans plans;
    private final SupportCases cases;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Referrals referrals;
    private final Agencies agencies;
    private final Region region;

    RouteReferral(
            SupportPlans plans,
            SupportCases cases,
            Decisions decisions,
            Deadlines deadlines,
            Referrals referrals,
            Agencies agencies,
            Region region) {
        this.plans = plans;
        this.cases = cases;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.referrals = referrals;
        this.agencies = agencies;
        this.region = region;
    }

    /**
     * Opens the next referral for the action, at another agency than those that declined it if there is one. A referral
     * that is still open, because support was interrupted and goes on, is taken up as it stands.
     */
    public Route route(String caseNumber, String actionNumber, String actionAgency) {
        PlanAction action = plans.action(caseNumber, actionNumber)
                .orElseThrow(() -> new IllegalStateException("case " + caseNumber + " has no action " + actionNumber));
        List<Referral> earlier = referrals.ofAction(caseNumber, actionNumber);
        Decision routing = decisions.decide(TABLE, inputs(actionAgency, action.domain()));
        Optional<Referral> open =
                earlier.stream().filter(referral -> referral.status().isOpen()).findFirst();
        if (open.isPresent()) {
            return terms(
                    open.get().number(), open.get().kind(), routing, open.get().createdAt());
        }
        earlier.forEach(referral -> referrals.advance(referral.number(), ReferralStatus.CLOSED));
        AgencyKind kind = AgencyKind.valueOf(routing.text("agencyKind"));
        String agency = untried(routing.text("agencyCode"), kind, earlier);
        return open(new Place(caseNumber, action, kind, agency), routing);
    }

    private Route open(Place place, Decision routing) {
        OffsetDateTime now = region.now();
        Route route = terms(referrals.nextNumber(), place.kind(), routing, now);
        referrals.add(referral(route, place, now));
        return route;
    }

    private Route terms(String number, AgencyKind kind, Decision routing, OffsetDateTime from) {
        Term accept = deadlines.term(routing.text("acceptStep"), null, from);
        Term outcome = deadlines.term(routing.text("outcomeStep"), null, from);
        return new Route(number, kind, accept, outcome);
    }

    private Referral referral(Route route, Place place, OffsetDateTime now) {
        int episode = cases.get(place.caseNumber()).episode();
        PlanAction action = place.action();
        UUID person = action.person();
        return new Referral(
                route.number(),
                place.caseNumber(),
                episode,
                action.number(),
                person,
                place.agency(),
                place.kind(),
                action.domain(),
                ReferralStatus.DRAFT,
                null,
                null,
                null,
                null,
                route.accept().dueAt(),
                route.outcome().dueAt(),
                now,
                now);
    }

    private String untried(String proposed, AgencyKind kind, List<Referral> earlier) {
        List<String> tried = earlier.stream().map(Referral::agency).toList();
        if (!tried.contains(proposed)) {
            return proposed;
        }
        return agencies.codes(kind).stream()
                .filter(code -> !tried.contains(code))
                .findFirst()
                .orElse(proposed);
    }

    private static Map<String, @Nullable Object> inputs(String agency, String domain) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("agency", agency);
        inputs.put("domain", domain);
        return inputs;
    }

    private record Place(String caseNumber, PlanAction action, AgencyKind kind, String agency) {}

    /**
     * @param accept until when the agency should say whether it takes the referral on
     * @param outcome until when the outcome should be known
     */
    public record Route(String number, AgencyKind kind, Term accept, Term outcome) {}
}
