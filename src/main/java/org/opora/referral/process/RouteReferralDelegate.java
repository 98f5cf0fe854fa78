package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.RouteReferral;
import org.opora.referral.RouteReferral.Need;
import org.opora.referral.RouteReferral.Route;
import org.springframework.stereotype.Component;

/** Opens the next referral for an action and says whether the person concerned agreed to it. */
@Component
class RouteReferralDelegate implements JavaDelegate {

    private final RouteReferral routeReferral;

    RouteReferralDelegate(RouteReferral routeReferral) {
        this.routeReferral = routeReferral;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Route route = routeReferral.route(new Need(
                execution.getProcessBusinessKey(),
                ReferralProcess.ACTION_NUMBER.get(execution),
                ReferralProcess.ACTION_AGENCY.get(execution),
                ReferralProcess.URGENCY.find(execution).orElse("STANDARD"),
                ReferralProcess.CHOSEN_PROVIDER.find(execution)));
        ReferralProcess.CHOSEN_PROVIDER.set(execution, null);
        ReferralProcess.REFERRAL_NUMBER.set(execution, route.number());
        ReferralProcess.AGENCY_KIND.set(execution, route.kind().name());
        ReferralProcess.CONSENT_GIVEN.set(execution, route.consented());
    }
}
