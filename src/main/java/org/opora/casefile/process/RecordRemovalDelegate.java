package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.AFTER_CARE;
import static org.opora.casefile.process.CaseVariables.CASE_NUMBER;
import static org.opora.casefile.process.CaseVariables.REMOVAL_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Removes the family from support. */
@Component
class RecordRemovalDelegate implements JavaDelegate {

    private final SupportCases cases;

    RecordRemovalDelegate(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.remove(CASE_NUMBER.get(execution), REMOVAL_REASON.get(execution), AFTER_CARE.get(execution));
    }
}
