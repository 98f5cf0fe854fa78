package org.opora.careleaver.process;

import static org.opora.careleaver.process.LifecycleVariables.EVENT_KIND;
import static org.opora.careleaver.process.LifecycleVariables.REMOVAL_REASON;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Notes what happened that may end support; whether it does, a person decides. */
@Component
class NoteEndOccasionDelegate implements JavaDelegate {

    private final CaseFile caseFile;

    NoteEndOccasionDelegate(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = EVENT_KIND.get(execution);
        caseFile.note(execution.getProcessBusinessKey(), "END_OCCASION", Map.of("reason", kind));
        REMOVAL_REASON.set(execution, kind);
    }
}
