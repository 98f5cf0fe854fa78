package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the next episode of the case after a relapse. */
@Component
class StartNewEpisodeDelegate implements JavaDelegate {

    private final Relapses relapses;

    StartNewEpisodeDelegate(Relapses relapses) {
        this.relapses = relapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        relapses.begin(CASE_NUMBER.get(execution));
    }
}
