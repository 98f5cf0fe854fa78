package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;

/** Staff tell a running case what happened. */
@ModelCoverage("CaseEventProcess")
class CaseEventProcessTests extends FamilyTest {

    @ParameterizedTest
    @CsvSource({
        "INCIDENT, StartEvent_IncidentReported, assess-incident",
        "CONSENT_WITHDRAWN, StartEvent_ConsentWithdrawn, decide-on-withdrawal",
        "FAMILY_MOVED, StartEvent_FamilyMoved, confirm-transfer",
        "CHILD_PLACED, StartEvent_ChildPlaced, record-placement",
        "OPENED_IN_ERROR, StartEvent_CaseOpenedInError, confirm-error"
    })
    void anEventReachesTheStepThatAwaitsIt(String kind, String start, String form) {
        Journey family = supported().report(kind);

        assertThat(family.passed()).contains("EndEvent_CaseTold", start);
        assertThat(family.waitsFor()).contains(form);
        assertThat(formsOf(family)).last().isEqualTo("report-case-event");
        assertThat(caseFile.latest(family.caseNumber(), "report-case-event"))
                .hasValueSatisfying(
                        report -> assertThat(report.fields().text("eventKind")).contains(kind));
    }

    @Test
    void aCaseThatIsNotUnderSupportTakesNoEvent() {
        Journey family = signal();

        assertThatThrownBy(() -> family.report("INCIDENT"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("caseNumber");
        assertThat(family.reached()).doesNotContain("StartEvent_EventReported");
        assertThat(formsOf(family)).doesNotContain("report-case-event");
    }

    @Test
    void aCaseWhoseRemovalIsBeingDecidedTakesNoEvent() {
        Journey family = improved();

        assertThatThrownBy(() -> family.report("FAMILY_MOVED"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("eventKind");
        assertThat(family.waitsFor()).containsExactly("decide-removal");
        assertThat(formsOf(family)).doesNotContain("report-case-event");
    }
}
