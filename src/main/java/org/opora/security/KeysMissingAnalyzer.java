package org.opora.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting the keys want. */
class KeysMissingAnalyzer extends AbstractFailureAnalyzer<KeysMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysMissing cause) {
        return new FailureAnalysis(cause.getMessage(), "Keep the file apart from backups of the database.", cause);
    }
}
