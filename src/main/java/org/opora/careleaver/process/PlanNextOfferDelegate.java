package org.opora.careleaver.process;

import static org.opora.careleaver.process.LifecycleVariables.CLOSING_REASON;
import static org.opora.careleaver.process.LifecycleVariables.NEXT_OFFER_ON;
import static org.opora.careleaver.process.LifecycleVariables.OFFERED_AGAIN;

import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.OfferSupport;
import org.springframework.stereotype.Component;

/** Tells the process when support is offered again, if it is. */
@Component
class PlanNextOfferDelegate implements JavaDelegate {

    private final OfferSupport offerSupport;

    PlanNextOfferDelegate(OfferSupport offerSupport) {
        this.offerSupport = offerSupport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = offerSupport.afterNone(execution.getProcessBusinessKey());
        OFFERED_AGAIN.set(execution, next.again().isPresent());
        NEXT_OFFER_ON.set(
                execution,
                next.again().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse(null));
        CLOSING_REASON.set(execution, next.closingReason());
    }
}
