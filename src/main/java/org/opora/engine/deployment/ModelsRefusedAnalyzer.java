package org.opora.engine.deployment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints refused models as a list instead of a stack trace. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelsRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the files named above and start again. Nothing was deployed.", cause);
    }
}
