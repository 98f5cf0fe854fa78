package org.opora.demo.agencies;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What the health service's FHIR server can do with one type of resource. */
public class HealthProvider implements IResourceProvider {

    private final Class<? extends Resource> type;
    private final HealthWrites writes;
    private final ResourceStore store;

    HealthProvider(Class<? extends Resource> type, HealthWrites writes, ResourceStore store) {
        this.type = type;
        this.writes = writes;
        this.store = store;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Read(version = true)
    public IBaseResource read(@IdParam IdType id) {
        return store.read(id).orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @History
    public List<Resource> history(@IdParam IdType id) {
        return store.history(id);
    }

    @Search
    public List<Resource> search(
            @Nullable @OptionalParam(name = "identifier") TokenOrListParam identifier,
            @Nullable @OptionalParam(name = "status") TokenOrListParam status) {
        return found(identifier)
                .filter(found -> status == null || hasStatus(found, status))
                .toList();
    }

    private Stream<Resource> found(@Nullable TokenOrListParam identifiers) {
        String name = type.getSimpleName();
        return identifiers == null
                ? store.search(name, null).stream()
                : identifiers.getValuesAsQueryTokens().stream()
                        .map(token -> token.getSystem() + "|" + token.getValue())
                        .distinct()
                        .flatMap(identifier -> store.search(name, identifier).stream());
    }

    private static boolean hasStatus(Resource resource, TokenOrListParam wanted) {
        Property status = resource.getNamedProperty("status");
        List<String> codes = status == null
                ? List.of()
                : status.getValues().stream().map(Base::primitiveValue).toList();
        return wanted.getValuesAsQueryTokens().stream().anyMatch(token -> codes.contains(token.getValue()));
    }

    @Create
    public MethodOutcome create(
            @ResourceParam IBaseResource resource, @Nullable @ConditionalUrlParam String condition) {
        return writes.create((Resource) resource, condition);
    }

    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam IBaseResource resource) {
        return writes.update((Resource) resource, id);
    }
}
