package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.opora.casefile.SupportCases;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.springframework.stereotype.Component;

/** Opens a referral for an action: which agency by table or by a person's choice, until when by the table of deadlines. */
@Component
public class RouteReferral {

    private static final String TABLE = "ReferralRouting";

    private final SupportPlans plans;
    private final SupportCases cases;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Referrals referrals;
    private final Providers providers;
    private final MinimumData minimumData;
    private final Region region;

    RouteReferral(
            SupportPlans plans,
            SupportCases cases,
            Decisions decisions,
            Deadlines deadlines,
            Referrals referrals,
            Providers providers,
            MinimumData minimumData,
            Region region) {
        this.plans = plans;
        this.cases = cases;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.referrals = referrals;
        this.providers = providers;
        this.minimumData = minimumData;
        this.region = region;
    }

    /**
     * Opens the next referral for the action. One that is not settled yet, because support was interrupted and goes on or
     * because consent was missing, is taken up as it stands.
     */
    public Route route(Need need) {
        List<Referral> earlier = referrals.ofAction(need.caseNumber(), need.actionNumber());
        Referral referral =
                earlier.stream().filter(Referral::isUnsettled).findFirst().orElseGet(() -> open(need, earlier));
        boolean consented = minimumData.consented(referral.kind(), referral.person());
        return new Route(referral.number(), referral.kind(), consented || referral.status() != ReferralStatus.DRAFT);
    }

    private Referral open(Need need, List<Referral> earlier) {
        PlanAction action = plans.action(need.caseNumber(), need.actionNumber())
                .orElseThrow(() -> new IllegalStateException(
                        "case " + need.caseNumber() + " has no action " + need.actionNumber()));
        Decision routing = decisions.decide(TABLE, inputs(need.actionAgency(), action.domain()));
        AgencyKind kind = AgencyKind.valueOf(routing.text("agencyKind"));
        String agency = providers.choose(kind, routing.text("agencyCode"), need.chosenProvider(), earlier);
        Referral referral = referral(need, action, new Target(kind, agency, routing));
        referrals.add(referral);
        return referral;
    }

    private Referral referral(Need need, PlanAction action, Target target) {
        OffsetDateTime now = region.now();
        String acceptStep = target.routing().text("acceptStep");
        String outcomeStep = target.routing().text("outcomeStep");
        return new Referral(
                referrals.nextNumber(),
                need.caseNumber(),
                cases.get(need.caseNumber()).episode(),
                action.number(),
                action.person(),
                target.agency(),
                target.kind(),
                action.domain(),
                ReferralStatus.DRAFT,
                null,
                null,
                null,
                null,
                need.urgency(),
                acceptStep,
                outcomeStep,
                false,
                deadlines.term(acceptStep, need.urgency(), now).dueAt(),
                deadlines.term(outcomeStep, need.urgency(), now).dueAt(),
                now,
                now);
    }

    private static Map<String, @Nullable Object> inputs(String agency, String domain) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("agency", agency);
        inputs.put("domain", domain);
        return inputs;
    }

    private record Target(AgencyKind kind, String agency, Decision routing) {}

    /**
     * What a referral is needed for.
     *
     * @param actionAgency HEALTH, EMPLOYMENT, CHILDCARE or OTHER
     * @param urgency EMERGENCY, HIGH or STANDARD
     * @param chosenProvider code of the agency that staff chose
     */
    public record Need(
            String caseNumber,
            String actionNumber,
            String actionAgency,
            String urgency,
            Optional<String> chosenProvider) {}

    /** @param consented true if the referral may leave, or has left already */
    public record Route(String number, AgencyKind kind, boolean consented) {}
}
