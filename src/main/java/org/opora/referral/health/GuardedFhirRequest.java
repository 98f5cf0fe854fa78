package org.opora.referral.health;

import ca.uhn.fhir.rest.client.api.BaseHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opora.referral.transport.AgencyHttp;
import org.opora.referral.transport.AgencyRequest;

/** A request of HAPI's client, sent by {@link AgencyHttp}. */
class GuardedFhirRequest extends BaseHttpRequest {

    // The way out sets the connection's headers itself and does not unpack, which also keeps packed bombs out.
    private static final Set<String> NOT_OURS = Set.of("accept-encoding", "content-length", "host", "connection");

    private final AgencyHttp http;
    private final String method;
    private final byte[] body;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String url;

    GuardedFhirRequest(AgencyHttp http, String url, String method, byte[] body) {
        this.http = http;
        this.url = url;
        this.method = method;
        this.body = body;
    }

    @Override
    public void addHeader(String name, String value) {
        if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
            headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public void removeHeaders(String name) {
        headers.remove(name);
    }

    @Override
    public Map<String, List<String>> getAllHeaders() {
        return headers;
    }

    @Override
    public IHttpResponse execute() throws IOException {
        return new GuardedFhirResponse(http.send(new AgencyRequest(method, URI.create(url), headers, body)));
    }

    @Override
    public String getRequestBodyFromStream() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String getUri() {
        return url;
    }

    @Override
    public void setUri(String uri) {
        this.url = uri;
    }

    @Override
    public String getHttpVerbName() {
        return method;
    }
}
