package org.opora.casefile;

import java.util.List;
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

    private static final String FORM_OF_A_SIGNAL = "register-signal";
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
        return submission.form().equals(FORM_OF_A_SIGNAL)
                ? cases.open(submission.organisation())
                : namedCase(submission);
    }

    @Override
    public void append(Submission submission) {
        ledger.append(submission);
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
                .filter(found -> found.status().equals(CaseStatus.SUPPORTED.name()))
                .map(SupportCase::number)
                .orElseThrow(() -> new FieldRefused(CASE_NUMBER, "case.notSupported"));
    }
}
