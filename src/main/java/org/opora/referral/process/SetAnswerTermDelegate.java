package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.calendar.Deadlines.Term;
import org.opora.referral.AnswerTerms;
import org.springframework.stereotype.Component;

/** Sets when an agency that does not answer is reminded, when its head is written to, and when the commission hears. */
@Component
class SetAnswerTermDelegate implements JavaDelegate {

    private final AnswerTerms terms;

    SetAnswerTermDelegate(AnswerTerms terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Term term = terms.of(ReferralProcess.REFERRAL_NUMBER.get(execution));
        ReferralProcess.ANSWER_REMINDER_ON.set(execution, ReferralProcess.timer(term.remindAt()));
        ReferralProcess.ANSWER_OVERDUE_ON.set(execution, ReferralProcess.timer(term.escalateAt()));
        ReferralProcess.ANSWER_AGENDA_ON.set(execution, ReferralProcess.timer(term.headAt()));
    }
}
