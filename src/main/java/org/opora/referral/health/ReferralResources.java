package org.opora.referral.health;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.opora.referral.PersonField;
import org.opora.referral.ReferralContent;

/**
 * A referral as FHIR resources. A health agency gets name, birth date and contact; medical secrecy and the family's
 * good name forbid more (323-FZ art. 13).
 */
class ReferralResources {

    private final ReferralContent content;
    private final Date now;
    private final String patientUrl = FhirMessages.url();
    private final String requestUrl = FhirMessages.url();
    private final String taskUrl = FhirMessages.url();

    ReferralResources(ReferralContent content, Date now) {
        this.content = content;
        this.now = now;
    }

    String patientUrl() {
        return patientUrl;
    }

    String requestUrl() {
        return requestUrl;
    }

    String taskUrl() {
        return taskUrl;
    }

    Optional<Patient> patient() {
        return content.person().isEmpty() ? Optional.empty() : Optional.of(writtenPatient());
    }

    private Patient writtenPatient() {
        Patient patient = new Patient();
        patient.addIdentifier(number());
        HumanName name = patient.addName();
        content.datum(PersonField.LAST_NAME).ifPresent(name::setFamily);
        content.datum(PersonField.FIRST_NAME).ifPresent(name::addGiven);
        content.datum(PersonField.MIDDLE_NAME).ifPresent(name::addGiven);
        content.datum(PersonField.BORN_ON).ifPresent(day -> patient.setBirthDateElement(new DateType(day)));
        content.datum(PersonField.PHONE)
                .ifPresent(phone ->
                        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(phone));
        return patient;
    }

    ServiceRequest request() {
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier(number());
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(
                FhirMessages.concept(FhirSystems.DOMAIN, content.referral().domain()));
        request.getCode().setText(content.service());
        request.setSubject(subject());
        request.setAuthoredOn(now);
        request.setRequester(new Reference().setDisplay(content.sender()));
        owner().ifPresent(request::addPerformer);
        request.setOccurrence(untilDue());
        return request;
    }

    Task task() {
        Task task = new Task();
        task.addIdentifier(number());
        task.setStatus(Task.TaskStatus.REQUESTED);
        task.setBusinessStatus(FhirMessages.concept(FhirSystems.STATUS, "sent"));
        task.setIntent(Task.TaskIntent.ORDER);
        task.setFocus(new Reference(requestUrl));
        task.setFor(subject());
        task.setAuthoredOn(now);
        task.setRequester(new Reference().setDisplay(content.sender()));
        owner().ifPresent(task::setOwner);
        task.getRestriction().setPeriod(untilDue());
        return task;
    }

    private Reference subject() {
        return content.person().isEmpty() ? new Reference().setIdentifier(number()) : new Reference(patientUrl);
    }

    private Optional<Reference> owner() {
        return Optional.ofNullable(content.agency().organisation())
                .map(id -> new Identifier().setSystem(FhirSystems.ORGANISATION).setValue(id))
                .map(id -> new Reference().setIdentifier(id));
    }

    private Period untilDue() {
        LocalDate due = content.dueOn();
        return new Period().setEndElement(new DateTimeType(due.toString()));
    }

    private Identifier number() {
        return FhirMessages.identifier(content.referral().number());
    }
}
