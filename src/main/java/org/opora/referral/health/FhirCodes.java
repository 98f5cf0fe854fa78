package org.opora.referral.health;

import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Codes as we write them, {@code NO_SHOW}, and as FHIR does, {@code no-show}. */
final class FhirCodes {

    private FhirCodes() {}

    static CodeableConcept concept(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    /** The code, one of ours before one of theirs. */
    static Optional<String> code(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(Coding::hasCode)
                .sorted((one, other) -> Boolean.compare(isOurs(other), isOurs(one)))
                .map(Coding::getCode)
                .findFirst();
    }

    static Optional<String> ourCode(CodeableConcept concept) {
        return code(concept).map(FhirCodes::ours);
    }

    static String ours(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static boolean isOurs(Coding coding) {
        return coding.hasSystem() && coding.getSystem().startsWith(FhirSystems.OURS);
    }
}
