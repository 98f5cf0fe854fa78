package org.opora.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who can be turned to for one kind of help. */
@Component
public class Providers {

    private final Agencies agencies;
    private final Referrals referrals;

    Providers(Agencies agencies, Referrals referrals) {
        this.agencies = agencies;
        this.referrals = referrals;
    }

    /** All agencies of the referral's kind, with those that were asked for the same action before. */
    public List<Provider> alternatives(Referral referral) {
        List<String> tried = referrals.ofAction(referral.caseNumber(), referral.actionNumber()).stream()
                .map(Referral::agency)
                .toList();
        return agencies.codes(referral.kind()).stream()
                .map(code -> new Provider(code, agencies.name(code), tried.contains(code)))
                .toList();
    }

    /** The one that staff chose, or the proposed one, or one of its kind that was not asked yet if that one was. */
    String choose(AgencyKind kind, String proposed, Optional<String> chosen, List<Referral> earlier) {
        List<String> tried = earlier.stream().map(Referral::agency).toList();
        List<String> ofKind = agencies.codes(kind);
        return chosen.filter(ofKind::contains)
                .or(() -> tried.contains(proposed) ? Optional.empty() : Optional.of(proposed))
                .or(() -> ofKind.stream().filter(code -> !tried.contains(code)).findFirst())
                .orElse(proposed);
    }

    /** @param tried true if it was asked for this action before */
    public record Provider(String code, String name, boolean tried) {}
}
