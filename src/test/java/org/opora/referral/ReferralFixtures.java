package org.opora.referral;

import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.registry.Consents;
import org.opora.registry.Person;

/** Referrals and agencies for tests. */
public final class ReferralFixtures {

    public static final String NUMBER = "REF-2026-000017";
    public static final String CASE = "FP-2026-000123";
    public static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+03:00");
    public static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZoneId.of("Europe/Moscow"));
    public static final Region REGION = new Region(CLOCK, ZoneId.of("Europe/Moscow"));

    /** Where the agencies of the tests are. */
    public static final List<Network> LOOPBACK = List.of(Network.valueOf("127.0.0.0/8"), Network.valueOf("::1/128"));

    private ReferralFixtures() {}

    public static Referral referral(AgencyKind kind, ReferralStatus status) {
        return referral(kind, status, null);
    }

    public static Referral referral(AgencyKind kind, ReferralStatus status, @Nullable OffsetDateTime answeredAt) {
        return new Referral(
                NUMBER,
                CASE,
                1,
                "1-3",
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                kind.name().toLowerCase(java.util.Locale.ROOT),
                kind,
                kind.name(),
                status,
                null,
                null,
                answeredAt,
                null,
                "STANDARD",
                "referral.accept",
                "referral.outcome",
                false,
                NOW.plusDays(3),
                NOW.plusDays(30),
                NOW,
                NOW);
    }

    public static Person anna() {
        return new Person(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "MOTHER",
                "Светлова",
                "Анна",
                "Петровна",
                LocalDate.of(1990, 2, 28),
                null);
    }

    public static ReferralContent content(AgencyKind kind, @Nullable Person person) {
        return new ReferralContent(
                referral(kind, ReferralStatus.DRAFT),
                agency(kind, TransportKind.REST, "http://localhost:1"),
                "Voluntary consultation",
                LocalDate.of(2026, 12, 21),
                person == null ? Map.of() : data(kind, person),
                "http://localhost:8080/agency-api/x/events",
                "Family centre");
    }

    private static Map<PersonField, String> data(AgencyKind kind, Person person) {
        List<PersonField> fields = Arrays.stream(PersonField.values())
                .filter(field -> field != PersonField.SNILS || kind == AgencyKind.EMPLOYMENT)
                .toList();
        Map<AgencyKind, DisclosureRules.Rule> rules = Map.of(kind, new DisclosureRules.Rule("REFERRAL", fields));
        return new MinimumData(new DisclosureRules(rules), mock(Consents.class)).of(kind, person, "+7 900 000-00-00");
    }

    public static Agency agency(AgencyKind kind, TransportKind transport, String url) {
        return new Agency(kind, transport, null, URI.create(url), null, "org-1", null, null, List.of());
    }

    public static OutboxMessage message(MessageKind kind) {
        return message(kind, 1);
    }

    /** @param tries made, the present one included */
    public static OutboxMessage message(MessageKind kind, int tries) {
        UUID key = IdempotencyKey.of(CASE, NUMBER, kind.name());
        return new OutboxMessage(
                UUID.randomUUID(), NUMBER, "x", kind, TransportKind.REST, key, "PENDING", tries, null, NOW, null);
    }

    public static DispatchSettings settings(Duration total) {
        return new DispatchSettings(
                3,
                List.of(Duration.ofSeconds(1)),
                Duration.ofSeconds(1),
                total,
                2048,
                2,
                new DispatchSettings.Breaker(Duration.ofMinutes(1), 100, Duration.ofSeconds(30)),
                LOOPBACK);
    }

    /** As {@link #settings(Duration)}, with other networks than this machine's own. */
    public static DispatchSettings reaching(Network... networks) {
        DispatchSettings settings = settings(Duration.ofSeconds(20));
        return new DispatchSettings(
                settings.tries(),
                settings.delays(),
                settings.connectTimeout(),
                settings.totalTimeout(),
                settings.maxAnswer(),
                settings.parallel(),
                settings.breaker(),
                List.of(networks));
    }

    public static Instant now() {
        return NOW.toInstant();
    }
}
