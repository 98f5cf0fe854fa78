package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CASE_NUMBER;
import static org.opora.casefile.process.CaseVariables.REMOVAL_REASON;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Notes that the youngest child has come of age, which is the reason to end support. */
@Component
class NoteComingOfAgeDelegate implements JavaDelegate {

    private static final String CHILD_ADULT = "CHILD_ADULT";

    private final CaseFile caseFile;

    NoteComingOfAgeDelegate(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFile.note(CASE_NUMBER.get(execution), "CAME_OF_AGE", Map.of("reason", CHILD_ADULT));
        REMOVAL_REASON.set(execution, CHILD_ADULT);
    }
}
