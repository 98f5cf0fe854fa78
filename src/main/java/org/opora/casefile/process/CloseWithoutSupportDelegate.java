package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CASE_NUMBER;
import static org.opora.casefile.process.CaseVariables.CLOSING_REASON;
import static org.opora.casefile.process.CaseVariables.ROUTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Closes a case that never came to support, for the reason given or, if none is, for that of the chosen route. */
@Component
class CloseWithoutSupportDelegate implements JavaDelegate {

    private final SupportCases cases;

    CloseWithoutSupportDelegate(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String route = ROUTE.find(execution).orElse(CaseCodes.NO_NEED);
        String reason = CLOSING_REASON.find(execution).orElseGet(() -> reasonOf(route));
        CLOSING_REASON.set(execution, reason);
        cases.closeWithoutSupport(CASE_NUMBER.get(execution), reason);
    }

    static String reasonOf(String route) {
        return switch (route) {
            case CaseCodes.ONE_OFF_HELP -> CaseCodes.ONE_OFF_HELP;
            case CaseCodes.ATTACHED -> CaseCodes.DUPLICATE;
            default -> CaseCodes.NO_NEED;
        };
    }
}
