package org.opora.careleaver.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.SilenceWatch;
import org.springframework.stereotype.Component;

/** Tells the process whether leaver and institution are silent, or when they will be. */
@Component
class LookForContactDelegate implements JavaDelegate {

    private final SilenceWatch silenceWatch;

    LookForContactDelegate(SilenceWatch silenceWatch) {
        this.silenceWatch = silenceWatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var look = silenceWatch.look(execution.getProcessBusinessKey());
        SupportVariables.SILENT.set(execution, look.silent());
        SupportVariables.SILENT_ON.set(execution, LeaverForms.timer(look.silentOn()));
        SupportVariables.SILENCES_BEFORE_CONTROL.set(execution, look.silencesBeforeControl());
    }
}
