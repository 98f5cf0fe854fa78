package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.CommissionAgenda;
import org.springframework.stereotype.Component;

/** Puts the silence of an agency on the commission's agenda. */
@Component
class PutOnAgendaDelegate implements JavaDelegate {

    private final CommissionAgenda agenda;

    PutOnAgendaDelegate(CommissionAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        agenda.put(ReferralProcess.REFERRAL_NUMBER.get(execution));
    }
}
