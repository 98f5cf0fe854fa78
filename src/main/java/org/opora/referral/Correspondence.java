package org.opora.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.StaffDirectory;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;

/** Writes messages in the form each agency reads and puts them into the outbox. */
@Component
class Correspondence {

    private final Transports transports;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Disclosures disclosures;
    private final SupportPlans plans;
    private final SupportCases cases;
    private final Families families;
    private final StaffDirectory staff;

    Correspondence(
            Transports transports,
            Agencies agencies,
            Outbox outbox,
            Disclosures disclosures,
            SupportPlans plans,
            SupportCases cases,
            Families families,
            StaffDirectory staff) {
        this.transports = transports;
        this.agencies = agencies;
        this.outbox = outbox;
        this.disclosures = disclosures;
        this.plans = plans;
        this.cases = cases;
        this.families = families;
        this.staff = staff;
    }

    void refer(Referral referral) {
        Transport.Letter letter = transport(referral).referral(contentOf(referral));
        UUID person = referral.person();
        outbox.put(referral, MessageKind.REFERRAL, "REFERRAL", letter.body()).ifPresent(message -> {
            if (person != null) {
                disclosures.queue(message, referral, person, letter.fields());
            }
        });
    }

    void cancel(Referral referral, String reasonCode) {
        outbox.put(referral, MessageKind.CANCEL, "CANCEL", transport(referral).cancel(referral, reasonCode));
    }

    /** @param wait ACCEPTANCE or OUTCOME: each is reminded of once */
    void remind(Referral referral, String wait) {
        outbox.put(
                referral,
                MessageKind.REMINDER,
                "REMINDER." + wait,
                transport(referral).reminder(referral));
    }

    /** One notice to one agency about all referrals it got in the episode. */
    void removalNotice(List<Referral> referrals) {
        Referral last = referrals.get(referrals.size() - 1);
        outbox.put(
                last,
                MessageKind.REMOVAL_NOTICE,
                "REMOVAL_NOTICE",
                transport(last).removalNotice(referrals));
    }

    private Transport transport(Referral referral) {
        return transports.of(agencies.get(referral.agency()));
    }

    private ReferralContent contentOf(Referral referral) {
        SupportCase supported = cases.get(referral.caseNumber());
        PlanAction action = plans.action(referral.caseNumber(), referral.actionNumber())
                .orElseThrow(() -> new IllegalStateException("no action for referral " + referral.number()));
        UUID person = referral.person();
        Family family = person == null ? null : familyOf(supported);
        return new ReferralContent(
                referral,
                agencies.get(referral.agency()),
                action.title(),
                action.dueOn(),
                family == null ? null : memberOf(family, person),
                family == null ? null : family.phone(),
                agencies.replyTo(referral.agency()),
                staff.organisations().getOrDefault(supported.organisation(), supported.organisation()));
    }

    private Family familyOf(SupportCase supported) {
        UUID family = supported.family();
        if (family == null) {
            throw new IllegalStateException("case " + supported.number() + " has no family");
        }
        return families.find(family)
                .orElseThrow(() -> new IllegalStateException("family of case " + supported.number() + " is not found"));
    }

    private static Person memberOf(Family family, @Nullable UUID person) {
        return family.members().stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the action names nobody of family " + family.id()));
    }
}
