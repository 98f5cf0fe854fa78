package org.opora.referral.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What goes out to an agency. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record AgencyRequest(String method, URI address, Map<String, List<String>> headers, byte[] body) {}
