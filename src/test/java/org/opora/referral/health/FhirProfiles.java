package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** The profiles of FHIR R4 itself, and what HAPI's validator finds against them. */
final class FhirProfiles {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String OUR_CODES = "CodeSystem is unknown and can't be validated: " + FhirSystems.OURS;
    private static final FhirValidator VALIDATOR = FHIR.newValidator()
            .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                    new DefaultProfileValidationSupport(FHIR),
                    new CommonCodeSystemsTerminologyService(FHIR),
                    new InMemoryTerminologyServerValidationSupport(FHIR))));

    private FhirProfiles() {}

    /**
     * Errors and warnings, each as {@code SEVERITY place: words}. Not among them: that our own codes are unknown to the
     * standard, and that a resource has no text for reading (dom-6), which would only repeat personal data.
     */
    static List<String> findings(String resource) {
        return VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(finding -> finding.getSeverity() != ResultSeverityEnum.INFORMATION)
                .filter(finding -> !finding.getMessage().startsWith(OUR_CODES))
                .filter(finding -> !finding.getMessage().contains("dom-6"))
                .map(FhirProfiles::words)
                .toList();
    }

    private static String words(SingleValidationMessage finding) {
        return "%s %s: %s".formatted(finding.getSeverity(), finding.getLocationString(), finding.getMessage());
    }
}
