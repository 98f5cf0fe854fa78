package org.opora.referral.health;

import ca.uhn.fhir.rest.client.impl.BaseHttpResponse;
import ca.uhn.fhir.util.StopWatch;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer that has been read whole. */
class JdkResponse extends BaseHttpResponse {

    private final HttpResponse<byte[]> response;

    JdkResponse(HttpResponse<byte[]> response) {
        super(new StopWatch());
        this.response = response;
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    @Override
    public int getStatus() {
        return response.statusCode();
    }

    @Override
    public String getStatusInfo() {
        return "HTTP " + response.statusCode();
    }

    @Override
    public String getMimeType() {
        String contentType = header("Content-Type").orElse("");
        return contentType.split(";", 2)[0].strip();
    }

    @Override
    public Map<String, List<String>> getAllHeaders() {
        return response.headers().map();
    }

    @Override
    public List<String> getHeaders(String name) {
        return response.headers().allValues(name);
    }

    @Override
    public Reader createReader() {
        return new InputStreamReader(readEntity(), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream readEntity() {
        return new ByteArrayInputStream(response.body());
    }

    @Override
    public Object getResponse() {
        return response;
    }

    @Override
    public void bufferEntity() {
        // The body is in memory already.
    }

    @Override
    public void close() {
        // Nothing is open any more.
    }
}
