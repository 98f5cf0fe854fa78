package org.opora.demo.agencies;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** The health service's FHIR R4 server. */
class HealthServlet extends RestfulServer {

    private static final long serialVersionUID = 1L;
    private static final List<Class<? extends Resource>> TYPES = List.of(
            Patient.class, ServiceRequest.class, Task.class, Communication.class, Consent.class, Organization.class);

    HealthServlet(FhirContext fhir, HealthWrites writes, ResourceStore store) {
        super(fhir);
        setDefaultResponseEncoding(EncodingEnum.JSON);
        registerProviders(providers(fhir, writes, store));
    }

    private static List<Object> providers(FhirContext fhir, HealthWrites writes, ResourceStore store) {
        Stream<Object> types = TYPES.stream().map(type -> new HealthProvider(type, writes, store));
        return Stream.concat(types, Stream.of(new HealthTransaction(writes, fhir)))
                .toList();
    }
}
