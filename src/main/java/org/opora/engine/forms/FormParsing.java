package org.opora.engine.forms;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.opora.engine.FormEnds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the signing of forms in the place of the engine's own form handling, which checks nothing, and tells when a form is
 * done with.
 */
@Component
public class FormParsing extends AbstractBpmnParseListener {

    private final ObjectProvider<FormSigning> signing;
    private final ObjectProvider<FormEnds> ends;

    FormParsing(ObjectProvider<FormSigning> signing, ObjectProvider<FormEnds> ends) {
        this.signing = signing;
        this.ends = ends;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Expression form = definition.getFormDefinition().getCamundaFormDefinitionKey();
        if (form != null) {
            definition.setTaskFormHandler(
                    new SignedTaskForm(definition.getTaskFormHandler(), form.getExpressionText(), signing.getObject()));
            definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::end);
            definition.addTaskListener(TaskListener.EVENTNAME_DELETE, this::end);
        }
    }

    private void end(DelegateTask task) {
        ends.orderedStream().forEach(end -> end.ended(task.getId()));
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
