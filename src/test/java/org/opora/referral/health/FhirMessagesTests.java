package org.opora.referral.health;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.BundleUtil;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.opora.referral.AgencyKind;
import org.opora.referral.AgencyMessages.Letter;
import org.opora.referral.ReferralFixtures;
import org.opora.referral.ReferralStatus;

class FhirMessagesTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final FhirMessages messages = new FhirMessages(FHIR, ReferralFixtures.REGION);

    @Test
    void createsPatientRequestAndTaskOnce() {
        Bundle bundle = bundle(letter().body());

        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getRequest().getUrl())
                .containsExactly("Patient", "ServiceRequest", "Task");
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getRequest().getIfNoneExist())
                .containsOnly("identifier=urn:opora:referral|REF-2026-000017");
    }

    @Test
    void linksTheTaskToRequestAndPatient() {
        Bundle bundle = bundle(letter().body());
        Task task = BundleUtil.toListOfResourcesOfType(FHIR, bundle, Task.class).get(0);

        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
        assertThat(task.getFor().getReference())
                .isEqualTo(bundle.getEntry().get(0).getFullUrl());
        assertThat(task.getFocus().getReference())
                .isEqualTo(bundle.getEntry().get(1).getFullUrl());
        assertThat(FhirAnswers.untouched(task)).isTrue();
    }

    @Test
    void tellsNameBirthDateAndContactOnly() {
        Letter letter = letter();
        Bundle bundle = bundle(letter.body());
        Patient patient =
                BundleUtil.toListOfResourcesOfType(FHIR, bundle, Patient.class).get(0);
        ServiceRequest request = BundleUtil.toListOfResourcesOfType(FHIR, bundle, ServiceRequest.class)
                .get(0);

        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Светлова");
        assertThat(patient.getNameFirstRep().getGivenAsSingleString()).isEqualTo("Анна Петровна");
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1990-02-28");
        assertThat(patient.getTelecomFirstRep().getValue()).isEqualTo("+7 900 000-00-00");
        assertThat(request.getCode().getText()).isEqualTo("Voluntary consultation");
        assertThat(letter.fields()).containsExactly("lastName", "firstName", "middleName", "bornOn", "phone");
        assertThat(letter.body()).doesNotContain(ReferralFixtures.CASE, "SOP", "CRISIS");
    }

    @Test
    void namesNobodyIfTheActionNamesNobody() {
        Letter letter = messages.referral(ReferralFixtures.content(AgencyKind.HEALTH, null));

        assertThat(bundle(letter.body()).getEntry())
                .extracting(entry -> entry.getRequest().getUrl())
                .containsExactly("ServiceRequest", "Task");
        assertThat(letter.fields()).isEmpty();
    }

    @Test
    void cancelsTheTaskByNumber() {
        String cancel =
                messages.cancel(ReferralFixtures.referral(AgencyKind.HEALTH, ReferralStatus.SENT), "CONSENT_WITHDRAWN");
        Bundle.BundleEntryComponent entry = bundle(cancel).getEntryFirstRep();

        assertThat(entry.getRequest().getUrl()).isEqualTo("Task?identifier=urn:opora:referral|REF-2026-000017");
        assertThat(((Task) entry.getResource()).getStatus()).isEqualTo(Task.TaskStatus.CANCELLED);
    }

    private Letter letter() {
        return messages.referral(ReferralFixtures.content(AgencyKind.HEALTH, ReferralFixtures.anna()));
    }

    private static Bundle bundle(String text) {
        return FHIR.newJsonParser().parseResource(Bundle.class, text);
    }
}
