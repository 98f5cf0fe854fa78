package org.opora.referral.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opora.referral.Agencies;
import org.opora.referral.Referral;
import org.opora.referral.ReferralLinks;
import org.opora.referral.Referrals;
import org.opora.security.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * Links that open one referral to one agency for a time: number, end and a keyed hash (HMAC-SHA-256) of both and of the
 * agency, and of how often links to the referral were closed. No link is stored; the key is outside the database. A
 * referral that goes to another agency closes its links.
 */
@Component
class AgencyLinks {

    private static final Pattern TOKEN = Pattern.compile("(REF-\\d{4}-\\d{6,10})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");
    private static final String PURPOSE = "agency-link";

    private final BlindIndex index;
    private final Referrals referrals;
    private final ReferralLinks links;
    private final Agencies agencies;
    private final LinkSettings settings;
    private final Clock clock;

    AgencyLinks(
            BlindIndex index,
            Referrals referrals,
            ReferralLinks links,
            Agencies agencies,
            LinkSettings settings,
            Clock clock) {
        this.index = index;
        this.referrals = referrals;
        this.links = links;
        this.agencies = agencies;
        this.settings = settings;
        this.clock = clock;
    }

    /** The address of the page for this referral. */
    String of(String number, String agency) {
        long end = clock.instant().plus(settings.valid()).getEpochSecond();
        String token = number + "." + end + "." + hash(number, end, agency);
        return agencies.publicUrl().toString().replaceAll("/+$", "") + "/agency/r/" + token;
    }

    /** What a token opens; empty if it is forged or opens nothing any more. */
    Optional<Opened> open(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long end = Long.parseLong(matcher.group(2));
        return referrals
                .find(matcher.group(1))
                .filter(referral -> same(matcher.group(3), hash(referral.number(), end, referral.agency())))
                .map(referral -> new Opened(referral, Instant.ofEpochSecond(end).isBefore(clock.instant())));
    }

    private String hash(String number, long end, String agency) {
        int generation = links.generation(number);
        String closed = generation == 0 ? "" : "|" + generation;
        byte[] hash = index.of(PURPOSE, number + "|" + end + "|" + agency + closed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param expired true if the link was good once */
    record Opened(Referral referral, boolean expired) {}
}
