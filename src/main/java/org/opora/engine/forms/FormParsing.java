package org.opora.engine.forms;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the signing of forms in the place of the engine's own form handling, which checks nothing. */
@Component
public class FormParsing extends AbstractBpmnParseListener {

    private final ObjectProvider<FormSigning> signing;

    FormParsing(ObjectProvider<FormSigning> signing) {
        this.signing = signing;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Expression form = definition.getFormDefinition().getCamundaFormDefinitionKey();
        if (form != null) {
            definition.setTaskFormHandler(
                    new SignedTaskForm(definition.getTaskFormHandler(), form.getExpressionText(), signing.getObject()));
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity process && process.getStartFormHandler() != null) {
            FormDefinition form = process.getStartFormDefinition();
            if (form != null
                    && form.getCamundaFormDefinitionKey() != null
                    && !(process.getStartFormHandler() instanceof SignedStartForm)) {
                process.setStartFormHandler(new SignedStartForm(
                        process.getStartFormHandler(),
                        form.getCamundaFormDefinitionKey().getExpressionText(),
                        signing.getObject()));
            }
        }
    }
}
