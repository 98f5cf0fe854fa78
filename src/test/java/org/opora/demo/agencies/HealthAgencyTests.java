package org.opora.demo.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.time.Duration;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class HealthAgencyTests extends AgencyTests {

    private static final String SYSTEM = "urn:opora:referral";
    private IGenericClient client;

    @BeforeEach
    void connect() {
        FhirContext fhir = FhirContext.forR4Cached();
        fhir.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        client = fhir.newRestfulGenericClient(agencies.url() + "/health");
    }

    @Test
    void takesAReferralOnceHoweverOftenItComes() {
        refer();
        Bundle second = refer();

        assertThat(second.getEntry().get(2).getResponse().getStatus()).startsWith("200");
        assertThat(tasks().getEntry()).hasSize(1);
        assertThat(task().getFocus().getReference()).startsWith("ServiceRequest/");
        assertThat(task().getFor().getReference()).startsWith("Patient/");
        assertThat(agencies.received(Agency.HEALTH))
                .hasSize(2)
                .allSatisfy(received ->
                        assertThat(received.key()).isEqualTo("identifier=urn:opora:referral|REF-2026-000001"));
    }

    @Test
    void changesItsTaskAsTheHelpGoesOn() {
        refer();
        after(Duration.ofSeconds(3));
        assertThat(task().getStatus()).isEqualTo(TaskStatus.ACCEPTED);

        after(Duration.ofDays(2));
        assertThat(task().getStatus()).isEqualTo(TaskStatus.INPROGRESS);
        assertThat(task().getBusinessStatus().getText()).isEqualTo("appointment-booked");
        assertThat(task().getOutput())
                .extracting(output -> output.getType().getText())
                .containsExactly("appointment");

        after(Duration.ofDays(2));
        assertThat(task().getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task().hasBusinessStatus()).isFalse();
        assertThat(task().getOutput()
                        .get(1)
                        .getValue()
                        .getNamedProperty("coding")
                        .getValues())
                .hasSize(1);
        assertThat(task().getMeta().getVersionId()).isEqualTo("4");
    }

    @Test
    void declinesWithAReason() {
        behave(Agency.HEALTH, Behaviour.DECLINE);
        refer();
        after(Duration.ofSeconds(3));

        assertThat(task().getStatus()).isEqualTo(TaskStatus.REJECTED);
        assertThat(task().getStatusReason().getCodingFirstRep().getCode()).isEqualTo("NO_CAPACITY");
    }

    @Test
    void leavesACancelledReferralAlone() {
        refer();
        client.update().resource(task().setStatus(TaskStatus.CANCELLED)).execute();
        after(Duration.ofDays(9));

        assertThat(task().getStatus()).isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void takesACancellationByTheNumberOfTheReferral() {
        refer();
        Task cancelled = new Task().setStatus(TaskStatus.CANCELLED);
        cancelled.addIdentifier().setSystem(SYSTEM).setValue("REF-2026-000001");
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(cancelled)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Task?identifier=" + SYSTEM + "|REF-2026-000001");
        client.transaction().withBundle(bundle).execute();
        after(Duration.ofDays(9));

        assertThat(tasks().getEntry()).hasSize(1);
        assertThat(task().getStatus()).isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void refusesAChangeToAnOldVersion() {
        refer();
        Task old = task();
        after(Duration.ofSeconds(3));

        assertThatThrownBy(() -> client.update()
                        .resource(old)
                        .withId("Task/" + old.getIdPart() + "/_history/1")
                        .withAdditionalHeader("If-Match", "W/\"1\"")
                        .execute())
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void isDown() {
        behave(Agency.HEALTH, Behaviour.DOWN);

        assertThatThrownBy(this::refer)
                .satisfies(failure -> assertThat(failure.getMessage())
                        .contains(Integer.toString(HttpStatus.SERVICE_UNAVAILABLE.value())));
    }

    @Test
    void breaksItsTask() {
        refer();
        behave(Agency.HEALTH, Behaviour.GARBAGE);

        assertThatThrownBy(this::task).isInstanceOf(RuntimeException.class);
    }

    private Bundle refer() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        Patient patient = new Patient();
        patient.addIdentifier().setSystem("urn:opora:person").setValue("p-1");
        ServiceRequest request = new ServiceRequest().setSubject(new Reference("urn:uuid:patient"));
        Task task = new Task().setStatus(TaskStatus.REQUESTED).setFocus(new Reference("urn:uuid:request"));
        task.addIdentifier().setSystem(SYSTEM).setValue("REF-2026-000001");
        task.setFor(new Reference("urn:uuid:patient"));
        add(bundle, "urn:uuid:patient", patient, "identifier=urn:opora:person|p-1");
        add(bundle, "urn:uuid:request", request, null);
        add(bundle, "urn:uuid:task", task, "identifier=" + SYSTEM + "|REF-2026-000001");
        return client.transaction().withBundle(bundle).execute();
    }

    private static void add(Bundle bundle, String name, Resource resource, @Nullable String condition) {
        bundle.addEntry()
                .setFullUrl(name)
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType())
                .setIfNoneExist(condition);
    }

    private Bundle tasks() {
        return client.search()
                .forResource(Task.class)
                .where(Task.IDENTIFIER.exactly().systemAndValues(SYSTEM, "REF-2026-000001", "REF-2026-000002"))
                .returnBundle(Bundle.class)
                .execute();
    }

    private Task task() {
        return (Task) tasks().getEntryFirstRep().getResource();
    }
}
