package org.opora.demo.agencies;

import ca.uhn.fhir.rest.api.MethodOutcome;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Writes of the health service, one at a time: the same referral twice at once is still one Task. */
class HealthWrites {

    private final ResourceStore store;
    private final HealthTasks tasks;

    HealthWrites(ResourceStore store, HealthTasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** @param condition such as {@code identifier=system|value}: what is there already stays as it is */
    synchronized MethodOutcome create(Resource resource, @Nullable String condition) {
        Optional<Resource> there = find(resource.fhirType(), condition);
        if (there.isPresent()) {
            return outcome(there.get().getIdElement(), false);
        }
        IdType id = store.create(resource);
        tasks.written(resource);
        return outcome(id, true);
    }

    synchronized MethodOutcome update(Resource resource, IdType id) {
        IdType written = store.update(resource, id.getIdPart(), id.getVersionIdPart());
        tasks.written(resource);
        return outcome(written, written.getVersionIdPartAsLong() == 1);
    }

    /** @param condition such as {@code identifier=system|value}: what is there is replaced */
    synchronized MethodOutcome update(Resource resource, String condition) {
        return find(resource.fhirType(), condition)
                .map(there -> update(resource, new IdType(resource.fhirType(), there.getIdPart())))
                .orElseGet(() -> create(resource, null));
    }

    private Optional<Resource> find(String type, @Nullable String condition) {
        if (condition == null || condition.isBlank()) {
            return Optional.empty();
        }
        String decoded = URLDecoder.decode(condition, StandardCharsets.UTF_8);
        String identifier = decoded.replaceFirst("^.*identifier=", "").replaceFirst("&.*$", "");
        return store.search(type, identifier).stream().findFirst();
    }

    private static MethodOutcome outcome(IdType id, boolean created) {
        MethodOutcome outcome = new MethodOutcome(id, created);
        outcome.setResponseStatusCode(created ? 201 : 200);
        return outcome;
    }
}
