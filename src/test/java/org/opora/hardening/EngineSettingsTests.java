package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.opora.engine.guard.GuardedExpressions;
import org.springframework.beans.factory.annotation.Autowired;

/** What the built engine really does, whichever file set it (reliability reference, 3.6). */
@HardeningTest
class EngineSettingsTests {

    @Autowired
    ProcessEngine processEngine;

    @Test
    void theEngineChecksWhoAsks() {
        ProcessEngineConfigurationImpl engine = engine();
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(engine.getAuthorizationCheckRevokes())
                .isEqualTo(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        assertThat(engine.isTenantCheckEnabled()).isTrue();
        assertThat(engine.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(engine.getAdminUsers()).isEmpty();
        assertThat(engine.getAdminGroups()).containsExactly("camunda-admin");
    }

    @Test
    void theEngineRunsNoForeignCode() {
        ProcessEngineConfigurationImpl engine = engine();
        assertThat(engine.getExpressionManager()).isInstanceOf(GuardedExpressions.class);
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThatThrownBy(() -> engine.getScriptEngineResolver().getScriptEngine("javascript", true))
                .hasMessageContaining("not allowed");
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.getDeserializationAllowedClasses()).isNullOrEmpty();
        assertThat(engine.getDeserializationAllowedPackages()).isNullOrEmpty();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
    }

    @Test
    void theEngineLimitsAndLogs() {
        ProcessEngineConfigurationImpl engine = engine();
        assertThat(engine.getQueryMaxResultsLimit()).isBetween(500, 2000);
        assertThat(engine.isRestrictUserOperationLogToAuthenticatedUsers()).isFalse();
        assertThat(engine.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(engine.isCmmnEnabled()).isFalse();
        assertThat(engine.isStandaloneTasksEnabled()).isFalse();
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("opora");
        assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    private ProcessEngineConfigurationImpl engine() {
        return (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    }
}
