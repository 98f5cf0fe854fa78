package org.opora.engine;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs start forms at the engine's own door. */
@Component
class EngineStartForms implements StartForms {

    private final ObjectProvider<ProcessEngine> engine;
    private final ActingFor acting;

    EngineStartForms(ObjectProvider<ProcessEngine> engine, ActingFor acting) {
        this.engine = engine;
        this.acting = acting;
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
        try {
            return acting.run(signer.login(), signer.roles(), List.of(signer.organisation()), signing);
        } catch (FormFieldValidationException refused) {
            throw new FormRefused(String.valueOf(refused.getMessage()), refused);
        }
    }
}
