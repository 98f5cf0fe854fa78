package org.opora.careleaver.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.OfferSupport;
import org.springframework.stereotype.Component;

/** Notes in the registry that support is offered. */
@Component
class NoteOfferDelegate implements JavaDelegate {

    private final OfferSupport offerSupport;

    NoteOfferDelegate(OfferSupport offerSupport) {
        this.offerSupport = offerSupport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offerSupport.offer(execution.getProcessBusinessKey());
    }
}
