package org.opora.demo.agencies;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Takes a transaction: its entries in the order of who refers to whom, with {@code urn:uuid} names resolved. */
public class HealthTransaction {

    private static final List<String> ORDER = List.of("Patient", "ServiceRequest", "Task");

    private final HealthWrites writes;
    private final FhirContext fhir;

    HealthTransaction(HealthWrites writes, FhirContext fhir) {
        this.writes = writes;
        this.fhir = fhir;
    }

    @Transaction
    public Bundle take(@TransactionParam Bundle request) {
        Map<BundleEntryComponent, MethodOutcome> outcomes = new HashMap<>();
        synchronized (writes) {
            Map<String, String> names = new HashMap<>();
            request.getEntry().stream().sorted((a, b) -> rank(a) - rank(b)).forEach(entry -> {
                resolve(entry.getResource(), names);
                MethodOutcome outcome = write(entry);
                outcomes.put(entry, outcome);
                names.put(
                        entry.getFullUrl(),
                        outcome.getId().toUnqualifiedVersionless().getValue());
            });
        }
        Bundle response = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        request.getEntry().forEach(entry -> answer(response.addEntry(), outcomes.get(entry)));
        return response;
    }

    private static int rank(BundleEntryComponent entry) {
        return ORDER.indexOf(entry.getResource().fhirType());
    }

    private void resolve(Resource resource, Map<String, String> names) {
        fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .filter(reference -> names.containsKey(reference.getReference()))
                .forEach(reference -> reference.setReference(names.get(reference.getReference())));
    }

    private MethodOutcome write(BundleEntryComponent entry) {
        HTTPVerb verb = entry.getRequest().getMethod();
        if (verb == HTTPVerb.POST) {
            return writes.create(entry.getResource(), entry.getRequest().getIfNoneExist());
        }
        if (verb == HTTPVerb.PUT) {
            String[] url = entry.getRequest().getUrl().split("\\?", 2);
            return url.length == 2
                    ? writes.update(entry.getResource(), url[1])
                    : writes.update(entry.getResource(), seen(url[0], entry.getRequest()));
        }
        throw new InvalidRequestException("this server takes POST and PUT in a transaction, not " + verb);
    }

    /** The version the sender has seen, if it says so, as with {@code If-Match}. */
    private static IdType seen(String url, BundleEntryRequestComponent request) {
        IdType id = new IdType(url);
        return request.hasIfMatch() ? id.withVersion(request.getIfMatch().replaceAll("^W/|\"", "")) : id;
    }

    private static void answer(BundleEntryComponent answer, MethodOutcome outcome) {
        boolean created = Boolean.TRUE.equals(outcome.getCreated());
        answer.getResponse()
                .setStatus(created ? "201 Created" : "200 OK")
                .setLocation(outcome.getId().getValue())
                .setEtag("W/\"" + outcome.getId().getVersionIdPart() + "\"");
    }
}
