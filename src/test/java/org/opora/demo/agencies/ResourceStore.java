package org.opora.demo.agencies;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The resources of the health service, every version of them. */
class ResourceStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FhirContext fhir;

    ResourceStore(JdbcClient jdbc, Clock clock, FhirContext fhir) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.fhir = fhir;
    }

    Optional<Resource> read(IdType id) {
        String version = id.hasVersionIdPart() ? " and version = " + id.getVersionIdPartAsLong() : "";
        return select("type = ? and id = ?" + version, id.getResourceType(), id.getIdPart()).stream()
                .findFirst();
    }

    /** Every version, newest first. */
    List<Resource> history(IdType id) {
        return select("type = ? and id = ?", id.getResourceType(), id.getIdPart());
    }

    /** Newest versions of all resources of the type, or of those with the identifier {@code system|value}. */
    List<Resource> search(String type, @Nullable String identifier) {
        String newest = """
                type = ? and (?::text is null or identifier = ?) and version =
                (select max(version) from demo.resource v where v.type = r.type and v.id = r.id)""";
        return select(newest, type, identifier, identifier);
    }

    IdType create(Resource resource) {
        String id = Long.toString(jdbc.sql("select count(distinct (type, id)) + 1 from demo.resource")
                .query(Long.class)
                .single());
        return write(resource, id, 1);
    }

    /** @param expected version that the caller has seen, if it said so */
    IdType update(Resource resource, String id, @Nullable String expected) {
        long current = read(new IdType(resource.fhirType(), id))
                .map(found -> found.getIdElement().getVersionIdPartAsLong())
                .orElse(0L);
        if (expected != null && !expected.equals(Long.toString(current))) {
            throw new PreconditionFailedException("version is " + current + ", not " + expected);
        }
        return write(resource, id, (int) current + 1);
    }

    private IdType write(Resource resource, String id, int version) {
        Date now = Date.from(clock.instant());
        IdType written = new IdType(resource.fhirType(), id, Integer.toString(version));
        resource.setId(written);
        resource.getMeta().setVersionId(Integer.toString(version)).setLastUpdated(now);
        jdbc.sql("""
                        insert into demo.resource (type, id, version, identifier, content, updated_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(resource.fhirType(), id, version, identifier(resource))
                .params(fhir.newJsonParser().encodeResourceToString(resource), new Timestamp(now.getTime()))
                .update();
        return written;
    }

    private static @Nullable String identifier(Resource resource) {
        Base[] identifiers = resource.getNamedProperty("identifier") == null
                ? new Base[0]
                : resource.getNamedProperty("identifier").getValues().toArray(Base[]::new);
        return identifiers.length > 0 && identifiers[0] instanceof Identifier first
                ? first.getSystem() + "|" + first.getValue()
                : null;
    }

    private List<Resource> select(String condition, @Nullable Object... parameters) {
        return jdbc.sql("select content, type, id, version from demo.resource r where " + condition
                        + " order by id, version desc")
                .params(parameters)
                .query((row, number) -> {
                    Resource resource = (Resource) fhir.newJsonParser().parseResource(row.getString("content"));
                    resource.setId(new IdType(row.getString("type"), row.getString("id"), row.getString("version")));
                    return resource;
                })
                .list();
    }
}
