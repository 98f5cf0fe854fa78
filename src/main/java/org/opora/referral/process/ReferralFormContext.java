package org.opora.referral.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.ReaderLanguage;
import org.opora.referral.Papers;
import org.opora.referral.Providers;
import org.opora.referral.Providers.Provider;
import org.opora.referral.Referral;
import org.opora.referral.ReferralTexts;
import org.opora.referral.Referrals;
import org.opora.referral.letter.Letters;
import org.springframework.stereotype.Component;

/** Shows where the referral stands in every form about it, and what else the form asks about. */
@Component
class ReferralFormContext implements FormContext {

    private static final int ALL = Integer.MAX_VALUE;

    private final ReaderLanguage language;
    private final Referrals referrals;
    private final Providers providers;
    private final ReferralTexts texts;
    private final Papers papers;
    private final Letters letters;

    ReferralFormContext(
            Referrals referrals,
            Providers providers,
            ReferralTexts texts,
            Papers papers,
            Letters letters,
            ReaderLanguage language) {
        this.language = language;
        this.referrals = referrals;
        this.providers = providers;
        this.texts = texts;
        this.papers = papers;
        this.letters = letters;
    }

    @Override
    public Set<String> forms() {
        return Set.of(
                "settle-consent",
                "post-letter",
                "ask-agency",
                "follow-up-referral",
                "hear-at-commission",
                "mend-delivery",
                "choose-other-provider",
                "verify-outcome",
                "confirm-with-family",
                "settle-disagreement");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return form.variable(ReferralProcess.REFERRAL_NUMBER)
                .flatMap(referrals::find)
                .map(referral -> values(form.form(), referral))
                .orElse(Map.of());
    }

    private Map<String, Object> values(String form, Referral referral) {
        Locale locale = language.locale();
        Map<String, Object> values = new HashMap<>();
        values.put("referralText", texts.summary(referral, locale) + toPost(referral, locale));
        switch (form) {
            case "settle-consent" -> values.put("consentText", texts.disclosure(referral, locale));
            case "post-letter" -> values.put("letterLink", "/letters/" + referral.number() + ".pdf");
            case "choose-other-provider" -> values.put("providers", options(referral, locale));
            case "verify-outcome" -> values.put("papersText", texts.papers(papers.of(referral.number()), locale));
            case "settle-disagreement" -> {
                values.put("providers", options(referral, locale));
                values.put("sidesText", texts.sides(referral, locale));
            }
            default -> {}
        }
        return values;
    }

    /** A reminder or a letter to the head that nobody posts reminds nobody. */
    private String toPost(Referral referral, Locale locale) {
        return letters.toPost(ALL).stream()
                .filter(letter -> letter.referralNumber().equals(referral.number()))
                .map(letter -> "\n\n" + texts.toPost(letter.number(), locale))
                .collect(Collectors.joining());
    }

    private List<Map<String, String>> options(Referral referral, Locale locale) {
        return providers.alternatives(referral).stream()
                .map(provider -> option(provider, locale))
                .toList();
    }

    private Map<String, String> option(Provider provider, Locale locale) {
        return Map.of("value", provider.code(), "label", texts.provider(provider, locale));
    }
}
