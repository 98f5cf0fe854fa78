package org.opora.referral.transport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back from an agency, read whole.
 *
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record AgencyAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    /** The first of the headers of this name in lower case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
