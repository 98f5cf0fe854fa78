package org.opora.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An agency as configured below {@code opora.agencies.<code>}.
 *
 * @param name shown to staff; the code if absent
 * @param url base address of its system, needed for FHIR and REST
 * @param contact how people there are written to, needed for LINK and LETTER
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
        @Valid @Nullable Contact contact,
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

    @AssertTrue(message = "an agency with the transport FHIR or REST needs an absolute http(s) url")
    boolean isUrlGiven() {
        boolean needed = transport == TransportKind.FHIR || transport == TransportKind.REST;
        return !needed || (url != null && url.isAbsolute() && url.getScheme().startsWith("http"));
    }

    @AssertTrue(message = "an agency with the transport LINK needs a contact.email")
    boolean isEmailGiven() {
        return transport != TransportKind.LINK || (contact != null && contact.email() != null);
    }

    @AssertTrue(message = "an agency with the transport LETTER needs a contact.address")
    boolean isAddressGiven() {
        return transport != TransportKind.LETTER || (contact != null && contact.address() != null);
    }

    /**
     * How people of the agency are written to.
     *
     * @param email where links go, needed for LINK
     * @param address where letters go, in lines, needed for LETTER
     * @param head title of its head, for letters about missing answers
     * @param headEmail where the head is written to; the agency itself if absent
     */
    public record Contact(
            @Email @Nullable String email,
            @Nullable String address,
            @Nullable String head,
            @Email @Nullable String headEmail) {}

    /** Without header values and secrets. */
    @Override
    public String toString() {
        return "Agency[%s, %s, %s]".formatted(kind, transport, url);
    }
}
