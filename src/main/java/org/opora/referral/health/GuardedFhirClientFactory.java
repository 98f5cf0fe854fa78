package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.client.api.Header;
import ca.uhn.fhir.rest.client.api.IHttpClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.impl.RestfulClientFactory;
import java.util.List;
import java.util.Map;
import org.opora.referral.transport.AgencyHttp;

/** Lets HAPI's client speak through {@link AgencyHttp}, so that deadlines and limits hold for FHIR, too. */
class GuardedFhirClientFactory extends RestfulClientFactory {

    private final AgencyHttp http;

    GuardedFhirClientFactory(FhirContext fhir, AgencyHttp http) {
        super(fhir);
        this.http = http;
        setServerValidationMode(ServerValidationModeEnum.NEVER);
    }

    @Override
    public IHttpClient getHttpClient(
            StringBuilder url,
            Map<String, List<String>> ifNoneExistParams,
            String ifNoneExist,
            RequestTypeEnum method,
            List<Header> headers) {
        return new GuardedFhirClient(http, url.toString(), method);
    }

    @Override
    protected IHttpClient getHttpClient(String base) {
        return new GuardedFhirClient(http, base, RequestTypeEnum.GET);
    }

    @Override
    public <T> void setHttpClient(T client) {
        throw new UnsupportedOperationException("the client is ours");
    }

    @Override
    public void setProxy(String host, Integer port) {
        throw new UnsupportedOperationException("agencies are reached without a proxy");
    }

    @Override
    protected void resetHttpClient() {
        // Nothing is kept between exchanges.
    }
}
