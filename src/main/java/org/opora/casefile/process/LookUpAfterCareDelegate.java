package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.AFTER_CARE;
import static org.opora.casefile.process.CaseVariables.REMOVAL_REASON;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.engine.Decisions;
import org.springframework.stereotype.Component;

/** Lets the table say whether after-care follows a removal for this reason. */
@Component
class LookUpAfterCareDelegate implements JavaDelegate {

    private final Decisions decisions;

    LookUpAfterCareDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = REMOVAL_REASON.get(execution);
        boolean afterCare = decisions
                .decide("RemovalReason", Map.of(REMOVAL_REASON.name(), reason))
                .flag(AFTER_CARE.name());
        AFTER_CARE.set(execution, afterCare);
    }
}
