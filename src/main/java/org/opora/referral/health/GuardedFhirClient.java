package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.client.api.IHttpClient;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseBinary;
import org.opora.referral.transport.AgencyHttp;

/** Makes the two requests we need: a search and a transaction. */
class GuardedFhirClient implements IHttpClient {

    private final AgencyHttp http;
    private final String url;
    private final RequestTypeEnum method;

    GuardedFhirClient(AgencyHttp http, String url, RequestTypeEnum method) {
        this.http = http;
        this.url = url;
        this.method = method;
    }

    @Override
    public IHttpRequest createByteRequest(FhirContext fhir, String body, String contentType, EncodingEnum encoding) {
        IHttpRequest request = new GuardedFhirRequest(http, url, method.name(), body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("Content-Type", contentType + "; charset=utf-8");
        return request;
    }

    @Override
    public IHttpRequest createGetRequest(FhirContext fhir, EncodingEnum encoding) {
        return new GuardedFhirRequest(http, url, method.name(), new byte[0]);
    }

    @Override
    public IHttpRequest createParamRequest(
            FhirContext fhir, Map<String, List<String>> parameters, EncodingEnum encoding) {
        throw new UnsupportedOperationException("forms are not sent");
    }

    @Override
    public IHttpRequest createBinaryRequest(FhirContext fhir, IBaseBinary binary) {
        throw new UnsupportedOperationException("binaries are not sent");
    }
}
