package org.opora.demo.agencies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** An agency the demo server refers people to. */
public enum Agency {
    HEALTH("ATTENDED"),
    EMPLOYMENT("EMPLOYED"),
    CHILDCARE("PLACED");

    private final String outcome;

    Agency(String outcome) {
        this.outcome = outcome;
    }

    /** As it stands in addresses and settings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Code of the outcome when all goes well (domain reference 4.1). */
    String outcome() {
        return outcome;
    }

    /** Key it signs its answers with, as Standard Webhooks writes it. Known to all: these agencies do not exist. */
    public String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(("opora-demo-secret-" + code()).getBytes(UTF_8));
    }

    static Agency of(String code) {
        return find(code).orElseThrow();
    }

    public static Optional<Agency> find(String code) {
        return Arrays.stream(values())
                .filter(agency -> agency.code().equals(code))
                .findFirst();
    }
}
