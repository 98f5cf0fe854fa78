package org.opora.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An agency as configured below {@code opora.agencies.<code>}.
 *
 * @param name shown to staff; the code if absent
 * @param url base address, needed unless it is reached by people
 * @param organisation its id in the exchange, e.g. the FHIR Organization
 * @param authorization value of the header of that name, if the agency wants one
 * @param outgoing signs what we send
 * @param incoming any of these may sign what comes in
 */
public record Agency(
        AgencyKind kind,
        @DefaultValue("NONE") TransportKind transport,
        @Nullable String name,
        @Nullable URI url,
        @Nullable String organisation,
        @Nullable String authorization,
        @Valid @Nullable SigningKey outgoing,
        @DefaultValue List<@Valid SigningKey> incoming) {

    public boolean reachable() {
        return transport != TransportKind.NONE;
    }

    /** The base address of a reachable agency, without a slash at its end. */
    public String base() {
        if (url == null) {
            throw new IllegalStateException("agency of kind " + kind + " has no url");
        }
        return url.toString().replaceAll("/+$", "");
    }

    @AssertTrue(message = "an agency with a transport needs an absolute http(s) url")
    boolean isUrlGiven() {
        return !reachable()
                || (url != null && url.isAbsolute() && url.getScheme().startsWith("http"));
    }

    /** Without header values and secrets. */
    @Override
    public String toString() {
        return "Agency[%s, %s, %s]".formatted(kind, transport, url);
    }
}
