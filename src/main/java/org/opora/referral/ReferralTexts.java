package org.opora.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells people in their language where a referral stands. */
@Component
public class ReferralTexts {

    private final SupportPlans plans;
    private final Referrals referrals;
    private final Outbox outbox;
    private final Agencies agencies;
    private final Sides sides;
    private final Appointments appointments;
    private final DisclosureRules rules;
    private final Region region;
    private final ResourceBundleMessageSource messages = bundle();

    ReferralTexts(
            SupportPlans plans,
            Referrals referrals,
            Outbox outbox,
            Agencies agencies,
            Sides sides,
            Appointments appointments,
            DisclosureRules rules,
            Region region) {
        this.plans = plans;
        this.referrals = referrals;
        this.outbox = outbox;
        this.agencies = agencies;
        this.sides = sides;
        this.appointments = appointments;
        this.rules = rules;
        this.region = region;
    }

    /** A few lines for the reader: what is asked of whom, how it stands, what the agency said, what is due. */
    public String summary(Referral referral, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(text(locale, "referral.head", referral.number(), agencies.name(referral.agency())));
        plans.action(referral.caseNumber(), referral.actionNumber())
                .map(PlanAction::title)
                .ifPresent(title -> lines.add(text(locale, "referral.service", title)));
        lines.add(text(locale, "referral.status", statusText(referral.status(), locale)));
        appointments
                .of(referral.number())
                .map(standing -> text(locale, "referral.appointment", appointment(standing, locale)))
                .ifPresent(lines::add);
        answerLine(referral, locale).ifPresent(lines::add);
        deliveryLine(referral, locale).ifPresent(lines::add);
        dueLine(referral, locale).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /** What would be handed on to the agency, one datum a line. */
    public String disclosure(Referral referral, Locale locale) {
        return rules.of(referral.kind()).fields().stream()
                .map(field -> "- " + text(locale, "referral.field." + field.key()))
                .collect(Collectors.joining("\n"));
    }

    /** What each side says, one a paragraph. */
    public String sides(Referral referral, Locale locale) {
        return sides.of(referral.number()).stream()
                .map(word -> sideLine(word, locale))
                .collect(Collectors.joining("\n\n"));
    }

    /** Links to what the agency attached, one a line. */
    public String papers(List<Papers.Paper> papers, Locale locale) {
        return papers.stream()
                .map(paper -> "- [" + text(locale, "referral.paper", day(paper.addedAt(), locale)) + "](/api/referrals/"
                        + paper.referralNumber() + "/papers/" + paper.id() + ")")
                .collect(Collectors.joining("\n"));
    }

    /** A letter that waits to be posted, with a link to where that is noted. */
    public String toPost(String letter, Locale locale) {
        return text(locale, "referral.toPost", letter);
    }

    /** An agency to choose from. */
    public String provider(Providers.Provider provider, Locale locale) {
        return provider.tried() ? text(locale, "referral.provider.tried", provider.name()) : provider.name();
    }

    private String sideLine(Sides.Word word, Locale locale) {
        String said = text(locale, "referral.arrived." + word.helpArrived());
        String words = word.words() == null ? "" : "\n" + word.words();
        return text(locale, "referral.side." + word.side(), said) + words;
    }

    public String statusText(ReferralStatus status, Locale locale) {
        return text(locale, "referral.status." + status);
    }

    private Optional<String> answerLine(Referral referral, Locale locale) {
        String code = referral.outcomeCode() == null ? referral.reasonCode() : referral.outcomeCode();
        Optional<String> said = referrals.words(referral.number());
        if (code == null && said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text(locale, "referral.answer", said.orElseGet(() -> reason(referral, code, locale))));
    }

    /** Whoever did not come missed an appointment, if one was made. */
    private String reason(Referral referral, @Nullable String code, Locale locale) {
        return appointments
                .of(referral.number())
                .filter(standing -> "NO_SHOW".equals(code))
                .map(standing -> text(locale, "referral.noShow", appointment(standing, locale)))
                .orElseGet(() -> codeText(code, locale));
    }

    /** Day, time and place, as far as they were told. */
    public String appointment(Appointment appointment, Locale locale) {
        return Stream.of(
                        day(appointment.on(), locale),
                        Objects.toString(appointment.at(), ""),
                        Objects.toString(appointment.place(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What is wrong with an appointment. */
    public String breach(AppointmentRule.Breach breach, Locale locale) {
        return text(locale, "link.fault." + breach.code(), day(breach.limit(), locale));
    }

    /** A code of a reason, an outcome or a fault in words, or the code itself. */
    public String codeText(@Nullable String code, Locale locale) {
        String key = "referral.code." + code;
        return Optional.ofNullable(messages.getMessage(key, null, String.valueOf(code), locale))
                .orElse(key);
    }

    private Optional<String> deliveryLine(Referral referral, Locale locale) {
        return outbox.of(referral.number()).stream()
                .filter(message -> message.kind() == MessageKind.REFERRAL
                        && message.status().equals("UNDELIVERABLE"))
                .findFirst()
                .map(message -> text(
                        locale, "referral.undeliverable", message.attempts(), codeText(message.lastError(), locale)));
    }

    private Optional<String> dueLine(Referral referral, Locale locale) {
        if (!referral.status().isOpen()) {
            return Optional.empty();
        }
        boolean takenOn = referral.status().isTakenOn();
        OffsetDateTime due = takenOn ? referral.outcomeBy() : referral.acceptBy();
        boolean over = due.isBefore(region.now());
        String key = "referral." + (takenOn ? "outcome" : "accept") + (over ? ".overdue" : ".due");
        return Optional.of(text(locale, key, day(due, locale)));
    }

    private String day(OffsetDateTime moment, Locale locale) {
        return day(moment.atZoneSameInstant(region.zone()).toLocalDate(), locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/referral");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return bundle;
    }
}
