package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Begins support: hands what was decided about the case to the process. */
@Component
class OpenSupportDelegate implements JavaDelegate {

    private final SupportCases cases;
    private final ComingOfAge comingOfAge;

    OpenSupportDelegate(SupportCases cases, ComingOfAge comingOfAge) {
        this.cases = cases;
        this.comingOfAge = comingOfAge;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCase supportCase = cases.get(CASE_NUMBER.get(execution));
        LEVEL.set(execution, supportCase.level());
        CURATOR.set(execution, supportCase.curator());
        EPISODE_NUMBER.set(execution, supportCase.episode());
        YOUNGEST_CHILD_ADULT_ON.set(execution, TimerText.of(comingOfAge.ofYoungestChild(supportCase)));
        PLAN_IN_FORCE.set(execution, false);
        MISSED_VISITS.set(execution, 0);
    }
}
