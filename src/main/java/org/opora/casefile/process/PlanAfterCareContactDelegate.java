package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CASE_NUMBER;
import static org.opora.casefile.process.CaseVariables.CONTACTS_LEFT;
import static org.opora.casefile.process.CaseVariables.CONTACT_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the next contact with a family that is no longer under support. */
@Component
class PlanAfterCareContactDelegate implements JavaDelegate {

    private final AfterCareContacts contacts;

    PlanAfterCareContactDelegate(AfterCareContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Integer left = CONTACTS_LEFT.find(execution).orElse(null);
        AfterCareContacts.Contact contact = contacts.next(CASE_NUMBER.get(execution), left);
        CONTACT_ON.set(execution, TimerText.of(contact.at()));
        CONTACTS_LEFT.set(execution, contact.left());
    }
}
