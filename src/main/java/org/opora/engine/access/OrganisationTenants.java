package org.opora.engine.access;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Definitions belong to nobody, instances to the organisation that owns the case: the caller's for a called process, the
 * first organisation of the person who starts it otherwise.
 */
@Component
public class OrganisationTenants implements TenantIdProvider {

    /** Variable of a start by message that names the owner; it is not kept. */
    public static final String OWNER = "organisation";

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        if (caller != null) {
            return caller.getTenantId();
        }
        Object owner =
                context.getVariables() == null ? null : context.getVariables().get(OWNER);
        return owner == null ? organisationOfStarter() : owner.toString();
    }

    private static @Nullable String organisationOfStarter() {
        Authentication starter = Context.getCommandContext().getAuthentication();
        List<String> organisations = starter == null ? null : starter.getTenantIds();
        return organisations == null || organisations.isEmpty() ? null : organisations.get(0);
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}
