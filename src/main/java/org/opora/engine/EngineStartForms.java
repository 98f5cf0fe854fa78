package org.opora.engine;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs start forms at the engine's own door. */
@Component
class EngineStartForms implements StartForms {

    private final ObjectProvider<ProcessEngine> engine;

    EngineStartForms(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    @Transactional
    public String sign(String process, Signer signer, Map<String, Object> fields, ProcessVariable<String> answer) {
        ProcessDefinition definition = definition(process);
        String instance = as(
                signer,
                () -> engine.getObject()
                        .getFormService()
                        .submitStartForm(definition.getId(), fields)
                        .getId());
        Object value = engine.getObject().getRuntimeService().getVariable(instance, answer.name());
        return String.valueOf(value);
    }

    private ProcessDefinition definition(String process) {
        ProcessDefinition definition = engine.getObject()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new NoSuchElementException("no process " + process);
        }
        return definition;
    }

    private String as(Signer signer, Supplier<String> signing) {
        IdentityService identity = engine.getObject().getIdentityService();
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(signer.login(), List.copyOf(signer.roles()), List.of(signer.organisation()));
        try {
            return signing.get();
        } catch (FormFieldValidationException refused) {
            throw new FormRefused(String.valueOf(refused.getMessage()), refused);
        } finally {
            restore(identity, before);
        }
    }

    private static void restore(IdentityService identity, @Nullable Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
        }
    }
}
