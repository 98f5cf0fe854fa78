package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CASE_NUMBER;
import static org.opora.casefile.process.CaseVariables.LEVEL;
import static org.opora.casefile.process.CaseVariables.REVIEW_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;
import org.springframework.stereotype.Component;

/** Moves the case one level up or down, as the review decided. */
@Component
class ChangeLevelDelegate implements JavaDelegate {

    private final SupportCases cases;

    ChangeLevelDelegate(SupportCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = CASE_NUMBER.get(execution);
        SupportLevel level = SupportLevel.valueOf(LEVEL.get(execution));
        String changed =
                next(level, REVIEW_OUTCOME.get(execution), CaseKind.of(number)).name();
        cases.changeLevel(number, changed, "REVIEW");
        LEVEL.set(execution, changed);
    }

    static SupportLevel next(SupportLevel level, String reviewOutcome, CaseKind kind) {
        return switch (reviewOutcome) {
            case "LEVEL_UP" -> level.up(kind);
            case "LEVEL_DOWN" -> level.down(kind);
            default -> level;
        };
    }
}
