package org.opora.referral.employment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of pages on the web, and no others: a link is something that people click. */
final class WebAddress {

    private static final int LONGEST = 500;

    private WebAddress() {}

    /** The address in ASCII, safe to stand in a link; empty unless it is one of http or https without a user. */
    static Optional<String> of(String written) {
        try {
            URI address = new URI(written.strip());
            String scheme = address.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(ascii(address)).filter(text -> text.length() <= LONGEST)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String ascii(URI address) {
        return address.toASCIIString()
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("'", "%27")
                .replace("*", "%2A");
    }
}
