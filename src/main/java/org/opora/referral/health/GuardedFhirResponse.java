package org.opora.referral.health;

import ca.uhn.fhir.rest.client.impl.BaseHttpResponse;
import ca.uhn.fhir.util.StopWatch;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opora.referral.transport.AgencyAnswer;

/** An answer that has been read whole. */
class GuardedFhirResponse extends BaseHttpResponse {

    private final AgencyAnswer answer;

    GuardedFhirResponse(AgencyAnswer answer) {
        super(new StopWatch());
        this.answer = answer;
    }

    AgencyAnswer answer() {
        return answer;
    }

    @Override
    public int getStatus() {
        return answer.status();
    }

    @Override
    public String getStatusInfo() {
        return "HTTP " + answer.status();
    }

    @Override
    public String getMimeType() {
        String contentType = answer.header("content-type").orElse("");
        return contentType.split(";", 2)[0].strip();
    }

    @Override
    public Map<String, List<String>> getAllHeaders() {
        return answer.headers();
    }

    @Override
    public List<String> getHeaders(String name) {
        return answer.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public Reader createReader() {
        return new InputStreamReader(readEntity(), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream readEntity() {
        return new ByteArrayInputStream(answer.body());
    }

    @Override
    public Object getResponse() {
        return answer;
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
