package org.opora.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.StaffDirectory;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages in the form each agency reads and puts them into the outbox. */
@Component
public class Correspondence {

    private final Referrals referrals;
    private final Transports transports;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Disclosures disclosures;
    private final MinimumData minimumData;
    private final SupportPlans plans;
    private final SupportCases cases;
    private final Families families;
    private final StaffDirectory staff;

    Correspondence(
            Referrals referrals,
            Transports transports,
            Agencies agencies,
            Outbox outbox,
            Disclosures disclosures,
            MinimumData minimumData,
            SupportPlans plans,
            SupportCases cases,
            Families families,
            StaffDirectory staff) {
        this.referrals = referrals;
        this.transports = transports;
        this.agencies = agencies;
        this.outbox = outbox;
        this.disclosures = disclosures;
        this.minimumData = minimumData;
        this.plans = plans;
        this.cases = cases;
        this.families = families;
        this.staff = staff;
    }

    void refer(Referral referral) {
        AgencyMessages.Letter letter = messages(referral).referral(contentOf(referral));
        put(referral, MessageKind.REFERRAL, "REFERRAL", letter.body())
                .ifPresent(message -> disclose(message, referral, letter));
    }

    /**
     * An agency may be reached in another way now than when the message was written. A message on its first try is then
     * written once more, with what is known now and the same key; one that may have left stays as it is.
     */
    @Transactional
    OutboxMessage align(OutboxMessage begun) {
        Agency agency = agencies.get(begun.agency());
        if (begun.transport() == agency.transport() || begun.attempts() > 1 || !agency.reachable()) {
            return begun;
        }
        rewrite(begun, referrals.hold(begun.referralNumber()));
        return outbox.pending(begun.id()).orElse(begun);
    }

    /** Writes a message that never left once more; its key stays. */
    void rewrite(OutboxMessage message, Referral referral) {
        TransportKind transport = agencies.get(referral.agency()).transport();
        if (message.kind() == MessageKind.REFERRAL) {
            AgencyMessages.Letter letter = messages(referral).referral(contentOf(referral));
            outbox.rewrite(message, transport, letter.body());
            disclosures.forget(message.id());
            disclose(message.id(), referral, letter);
        } else {
            outbox.rewrite(message, transport, textOf(message.kind(), referral));
        }
    }

    /**
     * True while an agency may read the referral on its page: until it is called off, and once it is over only as long as
     * the person agrees.
     */
    public boolean mayBeRead(Referral referral) {
        return referral.status() != ReferralStatus.CANCELLED
                && (referral.status().isOpen() || minimumData.consented(referral.kind(), referral.person()));
    }

    /**
     * A referral that was written for a machine, for people: the agency has no other data than it was sent, and reads
     * them on its page now.
     */
    public String anew(Referral referral, AgencyMessages form) {
        return form.referral(contentOf(referral)).body();
    }

    private String textOf(MessageKind kind, Referral referral) {
        AgencyMessages messages = messages(referral);
        String reason = referral.reasonCode() == null ? CancelReferral.BY_STAFF : referral.reasonCode();
        return switch (kind) {
            case CANCEL -> messages.cancel(referral, reason);
            case REMINDER -> messages.reminder(referral);
            case ESCALATION -> messages.escalation(referral);
            case REMOVAL_NOTICE -> messages.removalNotice(List.of(referral));
            case REFERRAL -> throw new IllegalStateException("a referral is written from its content");
        };
    }

    void cancel(Referral referral, String reasonCode) {
        put(referral, MessageKind.CANCEL, "CANCEL", messages(referral).cancel(referral, reasonCode));
    }

    /** Each wait is reminded of once. */
    void remind(Referral referral, String wait) {
        put(
                referral,
                MessageKind.REMINDER,
                "REMINDER." + wait,
                messages(referral).reminder(referral));
    }

    /** The head of the agency is written to once for each wait. */
    void escalate(Referral referral, String wait) {
        put(
                referral,
                MessageKind.ESCALATION,
                "ESCALATION." + wait,
                messages(referral).escalation(referral));
    }

    /** One notice to one agency about all referrals it got in the episode. */
    void removalNotice(List<Referral> referrals) {
        Referral last = referrals.get(referrals.size() - 1);
        put(last, MessageKind.REMOVAL_NOTICE, "REMOVAL_NOTICE", messages(last).removalNotice(referrals));
    }

    private Optional<UUID> put(Referral referral, MessageKind kind, String occasion, String body) {
        TransportKind transport = agencies.get(referral.agency()).transport();
        return outbox.put(referral, new Outbox.Draft(kind, occasion, transport, body));
    }

    private void disclose(UUID message, Referral referral, AgencyMessages.Letter letter) {
        UUID person = referral.person();
        if (person != null) {
            disclosures.queue(message, referral, person, letter.fields());
        }
    }

    private AgencyMessages messages(Referral referral) {
        return transports.of(agencies.get(referral.agency())).messages();
    }

    private ReferralContent contentOf(Referral referral) {
        SupportCase supported = cases.get(referral.caseNumber());
        PlanAction action = plans.action(referral.caseNumber(), referral.actionNumber())
                .orElseThrow(() -> new IllegalStateException("no action for referral " + referral.number()));
        return new ReferralContent(
                referral,
                agencies.get(referral.agency()),
                action.title(),
                action.dueOn(),
                personOf(referral, supported),
                agencies.replyTo(referral.agency()),
                staff.organisations().getOrDefault(supported.organisation(), supported.organisation()));
    }

    private Map<PersonField, String> personOf(Referral referral, SupportCase supported) {
        UUID person = referral.person();
        if (person == null) {
            return Map.of();
        }
        Family family = familyOf(supported);
        return minimumData.of(referral.kind(), memberOf(family, person), family.phone());
    }

    private Family familyOf(SupportCase supported) {
        UUID family = supported.family();
        if (family == null) {
            throw new IllegalStateException("case " + supported.number() + " has no family");
        }
        return families.find(family)
                .orElseThrow(() -> new IllegalStateException("family of case " + supported.number() + " is not found"));
    }

    private Person memberOf(Family family, UUID person) {
        return families.member(family.id(), person)
                .orElseThrow(() -> new IllegalStateException("the action names nobody of family " + family.id()));
    }
}
