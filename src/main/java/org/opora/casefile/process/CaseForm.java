package org.opora.casefile.process;

import java.util.function.Consumer;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;

/** A form whose fields become codes of the case and nothing else. */
record CaseForm(String form, Consumer<Submission> effect) implements FormListener {

    @Override
    public void submitted(Submission submission) {
        effect.accept(submission);
    }
}
