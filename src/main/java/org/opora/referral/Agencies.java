package org.opora.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The agencies of the region.
 *
 * @param publicUrl where agencies reach this server
 * @param agencies by code
 */
@Validated
@ConfigurationProperties("opora")
public record Agencies(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue Map<String, @Valid Agency> agencies) {

    /** Stands in the inbox for answers that come from staff or from a rule. */
    public static final String OURSELVES = "opora";

    public Agencies {
        agencies = new TreeMap<>(agencies);
    }

    public Optional<Agency> find(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /** @throws IllegalStateException if the configuration lacks the agency */
    public Agency get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no agency '" + code + "' is configured"));
    }

    public boolean reachable(String code) {
        return find(code).map(Agency::reachable).orElse(false);
    }

    public String name(String code) {
        return find(code).map(Agency::name).orElse(code);
    }

    public List<String> codes() {
        return List.copyOf(agencies.keySet());
    }

    public List<String> codes(AgencyKind kind) {
        return codes().stream().filter(code -> get(code).kind() == kind).toList();
    }

    public List<String> codes(TransportKind transport) {
        return codes().stream()
                .filter(code -> get(code).transport() == transport)
                .toList();
    }

    /** Where the agency sends its answers. */
    public String replyTo(String code) {
        return publicUrl.toString().replaceAll("/+$", "") + "/agency-api/" + code + "/events";
    }

    @AssertTrue(message = "codes of agencies are lower-case letters, digits and dashes, and not 'opora'")
    boolean isCodesWellFormed() {
        return codes().stream().allMatch(code -> code.matches("[a-z0-9-]{1,40}") && !code.equals(OURSELVES));
    }
}
