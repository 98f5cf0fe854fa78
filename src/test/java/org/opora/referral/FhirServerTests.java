package org.opora.referral;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.referral.Transport.Envelope;
import org.opora.referral.health.HealthNotifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Referrals with a health agency whose FHIR server nobody here wrote: HAPI's own, behind the agency's proxy. */
@TestPropertySource(properties = {"opora.dispatch.total-timeout=30s", "opora.dispatch.tries=50"})
class FhirServerTests extends ReferralModuleTest {

    private static final String SYSTEM = "urn:opora:referral";
    private static FhirServer hapi;
    private static IGenericClient staff;

    @Autowired
    RecallReferrals recallReferrals;

    @Autowired
    HealthNotifications notifications;

    @Autowired
    Transports transports;

    @Autowired
    Agencies agencies;

    @BeforeAll
    static void open() {
        hapi = FhirServer.start();
        staff = hapi.client();
    }

    @AfterAll
    static void close() {
        if (hapi != null) {
            hapi.close();
        }
    }

    @BeforeEach
    void everythingGoesThrough() {
        String server = hapi.url().replace("/fhir", "");
        AGENCY.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(server)));
    }

    @Test
    void takesAReferralOnceAndShowsIt() {
        String number = received();
        String again = outbox.text(outbox.of(number).get(0));
        staff.transaction().withBundle(again).execute();
        staff.transaction().withBundle(again).execute();

        Task task = task(number);
        assertThat(tasks(number)).hasSize(1);
        assertThat(task.getIdElement().getVersionIdPart()).isEqualTo("1");
        assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(request(task).getCode().getText()).isEqualTo("Find work");
        Patient patient = staff.read()
                .resource(Patient.class)
                .withUrl(task.getFor().getReference())
                .execute();
        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Светлова");
    }

    @Test
    void bringsEachAnswerToTheProcessOnce() {
        String number = received();

        update(task(number), task -> task.setStatus(TaskStatus.ACCEPTED));
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.ACCEPTED));
        update(task(number), task -> task.setStatus(TaskStatus.INPROGRESS).setBusinessStatus(code("course-started")));
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.IN_PROGRESS));
        update(
                task(number),
                task -> task.setStatus(TaskStatus.COMPLETED)
                        .addOutput()
                        .setType(new CodeableConcept().setText("outcome"))
                        .setValue(code("COURSE_DONE")));
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.COMPLETED));

        assertThat(processes.told(number))
                .containsExactly(number + " ReferralAnswered ACCEPTED", number + " ReferralAnswered COMPLETED");
        assertThat(inbox.of(number))
                .extracting(InboxEvent::state)
                .containsOnly("APPLIED")
                .hasSize(3);
        assertThat(referrals.get(number).outcomeCode()).isEqualTo("COURSE_DONE");
        assertThat(referrals.get(number).reasonCode()).isEqualTo("COURSE_STARTED");
    }

    @Test
    void isOneEventWhetherToldOrAskedFor() {
        String number = received();
        Task declined =
                update(task(number), task -> task.setStatus(TaskStatus.REJECTED).setStatusReason(code("no-places")));
        String told = staff.getFhirContext().newJsonParser().encodeResourceToString(declined);

        notifications.receive("health", "n-1", told);
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.REJECTED));
        notifications.receive("health", "n-2", told);

        assertThat(inbox.of(number)).singleElement().satisfies(event -> {
            assertThat(event.eventId())
                    .isEqualTo("Task/" + declined.getIdElement().getIdPart() + "/_history/2");
            assertThat(event.reasonCode()).isEqualTo("NO_PLACES");
        });
    }

    @Test
    void takesARecallWithTheRequest() {
        String number = received();
        update(
                task(number),
                task -> task.setStatus(TaskStatus.ACCEPTED).addNote().setText("room 5"));
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.ACCEPTED));

        recall();

        eventually(() -> assertThat(task(number).getStatus()).isEqualTo(TaskStatus.CANCELLED));
        assertThat(task(number).getNoteFirstRep().getText()).isEqualTo("room 5");
        assertThat(request(task(number)).getStatus()).isEqualTo(ServiceRequestStatus.REVOKED);
        eventually(() -> assertThat(cancellation(number).status()).isEqualTo("SENT"));
    }

    @Test
    void isNotTalkedOverWhenItAnswersAtTheSameMoment() {
        String number = received();
        StubMapping past = showPast(number);
        update(task(number), task -> task.setStatus(TaskStatus.COMPLETED));

        recall();
        eventually(() -> assertThat(cancellation(number).lastError()).isIn("HTTP_409", "HTTP_412"));
        AGENCY.removeStub(past);

        eventually(() -> assertThat(cancellation(number).status()).isEqualTo("SENT"));
        assertThat(task(number).getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(request(task(number)).getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);
    }

    @Test
    void holdsStaffToTheVersionTheyHaveSeen() {
        String number = received();
        Task seen = task(number);
        update(seen.copy(), task -> task.setStatus(TaskStatus.ACCEPTED));

        assertThatThrownBy(() -> update(seen, task -> task.setStatus(TaskStatus.REJECTED)))
                .isInstanceOfSatisfying(
                        BaseServerResponseException.class,
                        refused -> assertThat(refused.getStatusCode()).isIn(409, 412));
    }

    @Test
    void takesAReferralOfNobodyInParticular() {
        ReferralContent content = ReferralFixtures.content(AgencyKind.HEALTH, null);

        assertThat(deliver(
                        MessageKind.REFERRAL,
                        transport().messages().referral(content).body()))
                .isEqualTo(new Delivery.Delivered());
        assertThat(task(ReferralFixtures.NUMBER).getFor().getIdentifier().getValue())
                .isEqualTo(ReferralFixtures.NUMBER);
    }

    @Test
    void takesRemindersAndNoticesOnce() {
        Referral referral = ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.SENT);
        String reminder = transport().messages().reminder(referral);

        assertThat(deliver(MessageKind.REMINDER, reminder)).isEqualTo(new Delivery.Delivered());
        assertThat(deliver(MessageKind.REMINDER, reminder)).isEqualTo(new Delivery.Delivered());
        assertThat(deliver(MessageKind.ESCALATION, transport().messages().escalation(referral)))
                .isEqualTo(new Delivery.Delivered());
        assertThat(deliver(MessageKind.REMOVAL_NOTICE, transport().messages().removalNotice(List.of(referral))))
                .isEqualTo(new Delivery.Delivered());

        assertThat(search(Communication.class, "urn:opora:message", ReferralFixtures.NUMBER + ".REMINDER.ACCEPTANCE"))
                .hasSize(1);
        assertThat(search(Communication.class, "urn:opora:message", ReferralFixtures.NUMBER + ".SUPPORT_ENDED"))
                .hasSize(1);
    }

    private String received() {
        String number = sent("HEALTH");
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY));
        return number;
    }

    private void recall() {
        transaction.executeWithoutResult(status -> recallReferrals.recall(ReferralFixtures.CASE));
    }

    private OutboxMessage cancellation(String number) {
        return outbox.of(number).stream()
                .filter(message -> message.kind() == MessageKind.CANCEL)
                .findFirst()
                .orElseThrow();
    }

    private Transport transport() {
        return transports.of(agencies.get("health"));
    }

    private Delivery deliver(MessageKind kind, String body) {
        Agency agency = agencies.get("health");
        return transport().deliver(new Envelope("health", agency, ReferralFixtures.message(kind), body));
    }

    /** From now on the agency's proxy shows the Tasks as they were. */
    private StubMapping showPast(String number) {
        String past = staff.getFhirContext().newJsonParser().encodeResourceToString(found(Task.class, SYSTEM, number));
        return AGENCY.stubFor(
                get(urlPathEqualTo("/fhir/Task")).willReturn(okForContentType("application/fhir+json", past)));
    }

    private static Task update(Task seen, Consumer<Task> change) {
        change.accept(seen);
        String version = seen.getIdElement().getVersionIdPart();
        return (Task) staff.update()
                .resource(seen)
                .withAdditionalHeader("If-Match", "W/\"" + version + "\"")
                .execute()
                .getResource();
    }

    private static ServiceRequest request(Task task) {
        return staff.read()
                .resource(ServiceRequest.class)
                .withUrl(task.getFocus().getReference())
                .execute();
    }

    private static Task task(String number) {
        return tasks(number).get(0);
    }

    private static List<Task> tasks(String number) {
        return search(Task.class, SYSTEM, number);
    }

    private static <T extends Resource> List<T> search(Class<T> type, String system, String value) {
        return found(type, system, value).getEntry().stream()
                .map(entry -> type.cast(entry.getResource()))
                .toList();
    }

    private static Bundle found(Class<? extends Resource> type, String system, String value) {
        return staff.search()
                .forResource(type)
                .where(Task.IDENTIFIER.exactly().systemAndIdentifier(system, value))
                .returnBundle(Bundle.class)
                .execute();
    }

    private static CodeableConcept code(String code) {
        return new CodeableConcept().addCoding(new Coding().setCode(code));
    }
}
