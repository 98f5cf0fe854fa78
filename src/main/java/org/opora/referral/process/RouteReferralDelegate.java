package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.RouteReferral;
import org.opora.referral.RouteReferral.Route;
import org.springframework.stereotype.Component;

/** Opens the next referral for an action and sets until when the agency should answer. */
@Component
class RouteReferralDelegate implements JavaDelegate {

    private final RouteReferral routeReferral;

    RouteReferralDelegate(RouteReferral routeReferral) {
        this.routeReferral = routeReferral;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Route route = routeReferral.route(
                execution.getProcessBusinessKey(),
                ReferralProcess.ACTION_NUMBER.get(execution),
                ReferralProcess.ACTION_AGENCY.get(execution));
        ReferralProcess.REFERRAL_NUMBER.set(execution, route.number());
        ReferralProcess.AGENCY_KIND.set(execution, route.kind().name());
        ReferralProcess.ACCEPT_REMINDER_ON.set(
                execution, ReferralProcess.timer(route.accept().remindAt()));
        ReferralProcess.ACCEPT_ESCALATION_ON.set(
                execution, ReferralProcess.timer(route.accept().escalateAt()));
        ReferralProcess.OUTCOME_REMINDER_ON.set(
                execution, ReferralProcess.timer(route.outcome().remindAt()));
        ReferralProcess.OUTCOME_ESCALATION_ON.set(
                execution, ReferralProcess.timer(route.outcome().escalateAt()));
    }
}
