package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.util.BundleUtil;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.opora.referral.ReferralStatus;

/**
 * Takes a referral back. What the agency holds is read first, and only that version is changed: an agency that has
 * meanwhile said its last word is not talked over.
 */
class FhirRecall {

    private final FhirContext fhir;
    private final IGenericClient client;
    private final Task wish;

    /** @param wish the Task as we want it: status, reason and moment */
    FhirRecall(FhirContext fhir, IGenericClient client, Task wish) {
        this.fhir = fhir;
        this.client = client;
        this.wish = wish;
    }

    /** The Tasks the agency has for the referral. */
    List<Task> find() {
        String number = FhirAnswers.number(wish).orElseThrow();
        Bundle found = client.search()
                .forResource(Task.class)
                .where(Task.IDENTIFIER.exactly().systemAndIdentifier(FhirSystems.REFERRAL, number))
                .returnBundle(Bundle.class)
                .execute();
        return BundleUtil.toListOfResourcesOfType(fhir, found, Task.class);
    }

    /** A transaction that cancels those that are not over, with their requests; empty if there are none. */
    Optional<Bundle> change(List<Task> tasks) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        tasks.stream().filter(task -> !isOver(task)).map(this::versioned).forEach(task -> {
            request(task).ifPresent(request -> put(bundle, revoked(request)));
            put(bundle, cancelled(task));
        });
        return Optional.of(bundle).filter(Bundle::hasEntry);
    }

    private static boolean isOver(Task task) {
        return FhirState.of(task).filter(FhirState::isOver).isPresent();
    }

    /** Some servers tell the version only with the resource itself. */
    private Task versioned(Task task) {
        return FhirAnswers.version(task).isPresent()
                ? task
                : client.read()
                        .resource(Task.class)
                        .withId(task.getIdElement().getIdPart())
                        .execute();
    }

    private Optional<ServiceRequest> request(Task task) {
        IIdType focus = task.getFocus().getReferenceElement();
        boolean here = !focus.isAbsolute() || (client.getServerBase()).equals(focus.getBaseUrl());
        if (!here || !"ServiceRequest".equals(focus.getResourceType())) {
            return Optional.empty();
        }
        try {
            return Optional.of(client.read()
                            .resource(ServiceRequest.class)
                            .withId(focus.getIdPart())
                            .execute())
                    .filter(request -> Stream.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD)
                            .anyMatch(open -> open == request.getStatus()));
        } catch (ResourceNotFoundException | ResourceGoneException gone) {
            return Optional.empty();
        }
    }

    private static ServiceRequest revoked(ServiceRequest request) {
        return request.setStatus(FhirState.of(ReferralStatus.CANCELLED).request());
    }

    private Task cancelled(Task task) {
        task.setBusinessStatus(null);
        return task.setStatus(wish.getStatus())
                .setStatusReason(wish.getStatusReason())
                .setLastModified(wish.getLastModified());
    }

    private void put(Bundle bundle, Resource resource) {
        String url = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        String version = resource.getIdElement().hasVersionIdPart()
                ? resource.getIdElement().getVersionIdPart()
                : resource.getMeta().getVersionId();
        Bundle.BundleEntryComponent entry = bundle.addEntry();
        entry.setFullUrl(client.getServerBase() + "/" + url)
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(url);
        if (version != null) {
            entry.getRequest().setIfMatch("W/\"" + version + "\"");
        }
    }
}
