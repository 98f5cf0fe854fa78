package org.opora.desk.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.opora.referral.Agencies;
import org.opora.referral.Appointments;
import org.opora.referral.Referral;
import org.opora.referral.ReferralTexts;
import org.opora.referral.ReferralWaits;
import org.opora.referral.ReferralWaits.Wait;
import org.opora.referral.Referrals;
import org.opora.security.SensitiveData;
import org.springframework.stereotype.Component;

/** The referrals of a case, open ones first, each with where it hangs. */
@Component
class ReferralSection {

    private final Referrals referrals;
    private final ReferralWaits waits;
    private final ReferralTexts texts;
    private final Agencies agencies;
    private final Appointments appointments;
    private final SupportPlans plans;
    private final SensitiveData sensitive;
    private final Said said;
    private final Region region;

    ReferralSection(
            Referrals referrals,
            ReferralWaits waits,
            ReferralTexts texts,
            Agencies agencies,
            Appointments appointments,
            SupportPlans plans,
            SensitiveData sensitive,
            Said said,
            Region region) {
        this.referrals = referrals;
        this.waits = waits;
        this.texts = texts;
        this.agencies = agencies;
        this.appointments = appointments;
        this.plans = plans;
        this.sensitive = sensitive;
        this.said = said;
        this.region = region;
    }

    List<ReferralRow> of(String number) {
        return referrals.ofCase(number).stream()
                .map(this::row)
                .sorted(Comparator.comparing(ReferralRow::over)
                        .thenComparing(ReferralRow::number, Comparator.reverseOrder()))
                .toList();
    }

    private ReferralRow row(Referral referral) {
        Optional<Wait> wait = waits.of(referral);
        return new ReferralRow(
                referral.number(),
                agencies.name(referral.agency()),
                plans.action(referral.caseNumber(), referral.actionNumber())
                        .map(this::title)
                        .orElse(said.code("plan.domain", referral.domain())),
                texts.statusText(referral.status(), said.locale()),
                appointments
                        .of(referral.number())
                        .map(standing -> texts.appointment(standing, said.locale()))
                        .orElse(null),
                wait.map(this::waiting).orElse(null),
                wait.flatMap(Wait::next)
                        .map(next -> said.code("dossier.escalation", next.event()) + ": " + said.day(next.dueAt()))
                        .orElse(null),
                wait.flatMap(Wait::due)
                        .filter(due -> due.isBefore(region.now()))
                        .isPresent(),
                wait.isEmpty());
    }

    private String title(PlanAction action) {
        return sensitive.shows("narrative") ? action.title() : said.code("plan.domain", action.domain());
    }

    private String waiting(Wait wait) {
        String since = said.text("wait." + wait.what()) + " " + said.text("wait.since", said.day(wait.since()));
        return wait.due()
                .map(due -> since + ", " + said.text("wait.due", said.day(due)))
                .orElse(since);
    }

    /**
     * @param waiting for what and since when, absent once it is over
     * @param next reminder or escalation with its day
     * @param late true if the agency's term is over
     */
    record ReferralRow(
            String number,
            String agency,
            String service,
            String status,
            @Nullable String appointment,
            @Nullable String waiting,
            @Nullable String next,
            boolean late,
            boolean over) {}
}
