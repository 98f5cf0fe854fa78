package org.opora.careleaver.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.ReturnToSupport;
import org.springframework.stereotype.Component;

/** Lets the support of a leaver who asks for it begin again. */
@Component
class BeginNextEpisodeDelegate implements JavaDelegate {

    private final ReturnToSupport returnToSupport;

    BeginNextEpisodeDelegate(ReturnToSupport returnToSupport) {
        this.returnToSupport = returnToSupport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returnToSupport.begin(execution.getProcessBusinessKey());
    }
}
