package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.*;

import java.util.List;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.ProcessVariable;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** The signal that begins a case: what is not ticked is not so. */
@Component
class RegisterSignalForm implements FormListener {

    private static final List<ProcessVariable<Boolean>> FACTS = List.of(
            IMMEDIATE_THREAT, ALONE_OR_CARER_INTOXICATED, VIOLENCE_REPORTED, NO_HEAT_FOOD_MEDICINE, REPEAT_SIGNAL);

    private final KnownCases knownCases;

    RegisterSignalForm(KnownCases knownCases) {
        this.knownCases = knownCases;
    }

    @Override
    public String form() {
        return "register-signal";
    }

    @Override
    public void submitted(Submission submission) {
        refuseUnknownCase(submission);
        submission.set(CASE_NUMBER, submission.caseNumber());
        submission.set(EPISODE_NUMBER, 1);
        submission.set(FAMILY_KNOWN, false);
        submission.set(LEGAL_BASIS, CaseCodes.VOLUNTARY);
        submission.set(CHILD_AGE, submission.fields().number(CHILD_AGE.name()).orElse(null));
        FACTS.forEach(fact -> submission.set(fact, submission.fields().ticked(fact.name())));
    }

    private void refuseUnknownCase(Submission submission) {
        submission.fields().text("knownCase").ifPresent(number -> {
            if (knownCases.family(number, submission.organisation()).isEmpty()) {
                throw new FieldRefused("knownCase", "family.noSuchCase");
            }
        });
    }
}
