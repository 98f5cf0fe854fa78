package org.opora.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The form that starts a process: shown as the engine would, taken back by {@link FormSigning}. */
record SignedStartForm(StartFormHandler shown, String form, FormSigning signing) implements StartFormHandler {

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return shown.createStartFormData(definition);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        shown.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        signing.start(instance, form, instance.getProcessDefinition().getDeploymentId(), properties);
    }
}
