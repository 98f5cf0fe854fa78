package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.opora.calendar.Region;
import org.opora.referral.AgencyMessages;
import org.opora.referral.Referral;
import org.opora.referral.ReferralContent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes messages as FHIR transactions (domain reference 4.3, after HL7 Gravity SDOH Clinical Care). */
@Component
class FhirMessages implements AgencyMessages {

    private final FhirContext fhir;
    private final Region region;

    FhirMessages(@Lazy FhirContext fhir, Region region) {
        this.fhir = fhir;
        this.region = region;
    }

    /** Patient, ServiceRequest and Task, each created only if the referral number is not there yet. */
    @Override
    public Letter referral(ReferralContent content) {
        ReferralResources resources = new ReferralResources(content, now());
        String number = content.referral().number();
        Bundle bundle = transaction();
        resources.patient().ifPresent(patient -> create(bundle, resources.patientUrl(), patient, number));
        create(bundle, resources.requestUrl(), resources.request(), number);
        create(bundle, resources.taskUrl(), resources.task(), number);
        return new Letter(text(bundle), content.fields());
    }

    @Override
    public String cancel(Referral referral, String reasonCode) {
        Task task = new Task();
        task.addIdentifier(identifier(referral.number()));
        task.setStatus(Task.TaskStatus.CANCELLED);
        task.setIntent(Task.TaskIntent.ORDER);
        task.setStatusReason(concept(FhirSystems.REASON, reasonCode));
        task.setLastModified(now());
        Bundle bundle = transaction();
        bundle.addEntry()
                .setResource(task)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Task?identifier=" + FhirSystems.REFERRAL + "|" + referral.number());
        return text(bundle);
    }

    @Override
    public String reminder(Referral referral) {
        return communication("REMINDER." + waitsFor(referral), List.of(referral));
    }

    @Override
    public String escalation(Referral referral) {
        return communication("ESCALATION." + waitsFor(referral), List.of(referral));
    }

    private static String waitsFor(Referral referral) {
        return referral.status().isTakenOn() ? "OUTCOME" : "ACCEPTANCE";
    }

    @Override
    public String removalNotice(List<Referral> referrals) {
        return communication("SUPPORT_ENDED", referrals);
    }

    private String communication(String category, List<Referral> referrals) {
        Communication communication = new Communication();
        String id = referrals.get(referrals.size() - 1).number() + "." + category;
        communication.addIdentifier().setSystem(FhirSystems.MESSAGE).setValue(id);
        communication.setStatus(Communication.CommunicationStatus.COMPLETED);
        communication.addCategory(concept(FhirSystems.MESSAGE, category));
        referrals.forEach(referral ->
                communication.addAbout(new Reference().setType("Task").setIdentifier(identifier(referral.number()))));
        communication.setSent(now());
        Bundle bundle = transaction();
        bundle.addEntry()
                .setResource(communication)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Communication")
                .setIfNoneExist("identifier=" + FhirSystems.MESSAGE + "|" + id);
        return text(bundle);
    }

    private static void create(Bundle bundle, String url, Resource resource, String number) {
        bundle.addEntry()
                .setFullUrl(url)
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType())
                .setIfNoneExist("identifier=" + FhirSystems.REFERRAL + "|" + number);
    }

    private String text(Bundle bundle) {
        return fhir.newJsonParser().encodeResourceToString(bundle);
    }

    private Date now() {
        return Date.from(region.now().toInstant());
    }

    private static Bundle transaction() {
        return new Bundle().setType(BundleType.TRANSACTION);
    }

    static Identifier identifier(String number) {
        return new Identifier().setSystem(FhirSystems.REFERRAL).setValue(number);
    }

    static CodeableConcept concept(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    static String url() {
        return "urn:uuid:" + UUID.randomUUID();
    }
}
