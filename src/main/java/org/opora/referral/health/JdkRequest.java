package org.opora.referral.health;

import ca.uhn.fhir.rest.client.api.BaseHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opora.referral.transport.AgencyHttp;

/** A request of HAPI's client, sent by {@link AgencyHttp}. */
class JdkRequest extends BaseHttpRequest {

    // The JDK sets the connection's headers itself and does not unpack, which also keeps packed bombs out.
    private static final Set<String> NOT_OURS = Set.of("accept-encoding", "content-length", "host", "connection");

    private final AgencyHttp http;
    private final String method;
    private final byte[] body;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String url;

    JdkRequest(AgencyHttp http, String url, String method, byte[] body) {
        this.http = http;
        this.url = url;
        this.method = method;
        this.body = body;
    }

    @Override
    public void addHeader(String name, String value) {
        headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
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
        HttpRequest.BodyPublisher publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).method(method, publisher);
        headers.forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return new JdkResponse(http.send(request.build()));
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
