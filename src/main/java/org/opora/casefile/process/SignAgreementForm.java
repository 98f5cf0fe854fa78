package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CLOSING_REASON;
import static org.opora.casefile.process.CaseVariables.LEGAL_BASIS;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.casefile.SupportCases;
import org.opora.engine.Fields;
import org.opora.engine.FormContext;
import org.opora.engine.FormListener;
import org.opora.engine.OpenedForm;
import org.opora.engine.Submission;
import org.opora.registry.Consents;
import org.opora.registry.Families;
import org.springframework.stereotype.Component;

/** The agreement with the family, and which agencies each member allows us to tell what (152-ФЗ art. 9). */
@Component
class SignAgreementForm implements FormListener, FormContext {

    private static final String FORM = "sign-agreement";

    private final SupportCases cases;
    private final Families families;
    private final Consents consents;

    SignAgreementForm(SupportCases cases, Families families, Consents consents) {
        this.cases = cases;
        this.families = families;
        this.consents = consents;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return Map.of("persons", Options.persons(cases.get(form.caseNumber()), families));
    }

    @Override
    public void submitted(Submission submission) {
        if (submission.fields().requiredText("agreementOutcome").equals("SIGNED")) {
            submission.fields().rows("consents").forEach(this::give);
        } else if (!submission.variable(LEGAL_BASIS).orElse("").equals(CaseCodes.PREVENTIVE)) {
            submission.set(CLOSING_REASON, CaseCodes.REFUSED);
        }
    }

    private void give(Fields row) {
        consents.give(
                UUID.fromString(row.requiredText("person")),
                row.requiredText("recipient"),
                row.requiredText("purpose"),
                row.date("validUntil").orElse(null));
    }
}
