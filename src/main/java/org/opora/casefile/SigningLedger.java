package org.opora.casefile;

import java.util.List;
import java.util.Map;
import org.opora.engine.CaseLedger;
import org.opora.engine.FieldRefused;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes signed forms into the ledger, and opens the case with the form that brings the signal. */
@Component
class SigningLedger implements CaseLedger {

    /** Start forms that open a case. */
    private static final Map<String, CaseKind> OPENING =
            Map.of("register-signal", CaseKind.FAMILY_PATRONAGE, "register-care-leaver", CaseKind.CARE_LEAVER);

    private static final String CASE_NUMBER = "caseNumber";

    private final CaseRegister cases;
    private final Ledger ledger;
    private final StaffDirectory staffDirectory;

    SigningLedger(CaseRegister cases, Ledger ledger, StaffDirectory staffDirectory) {
        this.cases = cases;
        this.ledger = ledger;
        this.staffDirectory = staffDirectory;
    }

    @Override
    @Transactional
    public String caseFor(Submission submission) {
        CaseKind opened = OPENING.get(submission.form());
        return opened == null ? namedCase(submission) : cases.open(opened, submission.organisation());
    }

    @Override
    public void append(Submission submission) {
        ledger.append(submission);
    }

    /** Families are helped under support; a care leaver may turn to his institution at any time (159-ФЗ). */
    private static boolean takesForms(SupportCase found) {
        return found.kind() == CaseKind.CARE_LEAVER || found.status().equals(CaseStatus.SUPPORTED.name());
    }

    /** The same answer for a case of others and for none, so that numbers cannot be tried out. */
    private String namedCase(Submission submission) {
        List<String> organisations = staffDirectory
                .find(submission.signedBy())
                .map(Staff::organisations)
                .orElse(List.of());
        return submission
                .fields()
                .text(CASE_NUMBER)
                .flatMap(cases::find)
                .filter(found -> organisations.contains(found.organisation()))
                .filter(SigningLedger::takesForms)
                .map(SupportCase::number)
                .orElseThrow(() -> new FieldRefused(CASE_NUMBER, "case.notSupported"));
    }
}
