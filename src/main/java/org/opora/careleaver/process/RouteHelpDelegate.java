package org.opora.careleaver.process;

import static org.opora.careleaver.process.HelpVariables.ACTION_AGENCY;
import static org.opora.careleaver.process.HelpVariables.HELP_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.RouteHelp;
import org.springframework.stereotype.Component;

/** Tells the process which kind of agency is asked to help. */
@Component
class RouteHelpDelegate implements JavaDelegate {

    private final RouteHelp routeHelp;

    RouteHelpDelegate(RouteHelp routeHelp) {
        this.routeHelp = routeHelp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ACTION_AGENCY.set(execution, routeHelp.route(UUID.fromString(HELP_REQUEST_ID.get(execution))));
    }
}
