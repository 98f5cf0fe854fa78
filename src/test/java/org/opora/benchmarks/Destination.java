package org.opora.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.opora.testing.ReferredFamilies;

/** An agency that referrals of the benchmarks go to; the table of routing knows each by the domain of the action. */
enum Destination {
    HEALTH("HEALTH", "FHIR"),
    EDUCATION("OTHER", "FHIR"),
    EMPLOYMENT("EMPLOYMENT", "REST"),
    CHILDCARE("CHILDCARE", "REST"),
    HOUSING("OTHER", "REST"),
    PSYCHOLOGY("OTHER", "FHIR");

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final String kind;
    private final String transport;

    Destination(String kind, String transport) {
        this.kind = kind;
        this.transport = transport;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean speaksFhir() {
        return transport.equals("FHIR");
    }

    /** As whom a person agrees to let it know. */
    static List<String> recipients() {
        return Stream.of(values()).map(agency -> agency.kind).distinct().toList();
    }

    /** An action of a plan that refers somebody there. */
    Map<String, Object> action() {
        return ReferredFamilies.action(name(), kind, 1);
    }

    /** @param agencies base address of all of them */
    Map<String, Object> settings(String agencies) {
        String settings = "opora.agencies." + code() + ".";
        return Map.of(
                settings + "kind",
                kind,
                settings + "transport",
                transport,
                settings + "url",
                agencies + "/" + code(),
                settings + "contact.email",
                "help@example.org",
                settings + "incoming[0].id",
                "k1",
                settings + "incoming[0].secret",
                SECRET);
    }
}
