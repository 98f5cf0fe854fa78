package org.opora.engine;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.opora.engine.access.NoGrantRows;
import org.opora.engine.access.OrganisationTenants;
import org.opora.engine.access.StaffIdentityFactory;
import org.opora.engine.forms.FilledForms;
import org.opora.engine.forms.FormParsing;
import org.opora.engine.guard.DelegateBeans;
import org.opora.engine.guard.DeploymentSeal;
import org.opora.engine.guard.GuardedExpressions;
import org.opora.engine.guard.NoScripts;
import org.opora.engine.guard.ParseGuard;
import org.opora.engine.guard.PlainRefusals;
import org.opora.engine.guard.QueryGuard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up: what it may do, what it remembers, and whom it believes. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@DependsOnDatabaseInitialization
class EngineConfiguration extends AbstractProcessEnginePlugin {

    /** Most rows one query of a person may return: what Tasklist asks for when it lists its filters. */
    private static final int MOST_RESULTS = 2000;

    private final DelegateBeans delegates;
    private final StaffIdentityFactory identity;
    private final OrganisationTenants tenants;
    private final FilledForms forms;
    private final List<BpmnParseListener> parsing;
    private final MatchedRules matchedRules;
    private final ZoneId zone;

    EngineConfiguration(
            DelegateBeans delegates,
            StaffIdentityFactory identity,
            OrganisationTenants tenants,
            FilledForms forms,
            ParseGuard parseGuard,
            TaskParsing taskParsing,
            FormParsing formParsing,
            MatchedRules matchedRules,
            @Value("${opora.zone:Europe/Moscow}") ZoneId zone) {
        this.zone = zone;
        this.delegates = delegates;
        this.identity = identity;
        this.tenants = tenants;
        this.forms = forms;
        this.parsing = List.of(parseGuard, taskParsing, formParsing);
        this.matchedRules = matchedRules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        harden(engine);
        slim(engine);
        engine.setFormService(forms);
        engine.setTaskService(new ReturnedTasks());
        engine.setTenantIdProvider(tenants);
        engine.setIdentityProviderSessionFactory(identity);
        engine.setResourceAuthorizationProvider(new NoGrantRows());
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(parsing));
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(matchedRules)));
        tables.setFeelEngineFactory(new FeelParsedOnce());
        engine.setDmnEngineConfiguration(tables);
    }

    private void harden(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(delegates, zone));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setCustomPreCommandInterceptorsTxRequired(guards());
        engine.setCustomPreCommandInterceptorsTxRequiresNew(guards());
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        engine.setTenantCheckEnabled(true);
        // who sees a task does not yet see its form filled in
        engine.setEnforceSpecificVariablePermission(true);
        engine.setRestrictUserOperationLogToAuthenticatedUsers(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // a refused form is an answer, not a fault; failed jobs are logged by the job executor
        engine.setEnableCmdExceptionLogging(false);
    }

    /** Each chain needs its own, since an interceptor knows the next one. */
    private static List<CommandInterceptor> guards() {
        return new ArrayList<>(List.of(new PlainRefusals(), new QueryGuard(), new DeploymentSeal()));
    }

    private static void slim(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new HistoryWithoutVariables())));
        engine.setHistory(HistoryWithoutVariables.NAME);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
    }
}
