package org.opora.assessment;

import java.util.Map;
import java.util.stream.Collectors;
import org.opora.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** The factors of a family as last assessed, which the next assessment starts from. */
@Component
public class LastFactors {

    private final CaseFile caseFile;

    LastFactors(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** Whether the family was one of a participant of the special military operation. */
    public boolean svoFamily(String caseNumber) {
        return AssessRisks.latest(caseFile, caseNumber)
                .filter(form -> form.fields().ticked("svoFamily"))
                .isPresent();
    }

    /** Values by factor as the form's selects give them, e.g. {@code "S3": "2"}; empty before the first assessment. */
    public Map<String, String> of(String caseNumber) {
        return AssessRisks.latest(caseFile, caseNumber)
                .map(form -> Factors.of(form.fields()))
                .map(LastFactors::asText)
                .orElse(Map.of());
    }

    private static Map<String, String> asText(Factors factors) {
        return factors.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, factor -> String.valueOf(factor.getValue())));
    }
}
