package org.opora.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The form of a step: shown as the engine would, taken back by {@link FormSigning}. */
record SignedTaskForm(TaskFormHandler shown, String form, FormSigning signing) implements TaskFormHandler {

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return shown.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        shown.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        signing.sign(task, form, task.getProcessDefinition().getDeploymentId(), properties);
    }
}
