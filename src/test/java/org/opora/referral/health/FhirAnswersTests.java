package org.opora.referral.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.referral.AnswerStatus;
import org.opora.referral.ReferralAnswer;

class FhirAnswersTests {

    @ParameterizedTest
    @CsvSource({
        "requested,   delivered,          RECEIVED",
        "accepted,    ,                   ACCEPTED",
        "accepted,    appointment-booked, SCHEDULED",
        "rejected,    ,                   DECLINED",
        "in-progress, attending,          IN_PROGRESS",
        "on-hold,     waiting-queue,      ON_HOLD",
        "completed,   ,                   COMPLETED",
        "failed,      ,                   NOT_COMPLETED",
        "cancelled,   ,                   NOT_COMPLETED",
    })
    void readsTheStatus(String status, @Nullable String businessStatus, AnswerStatus expected) {
        Task task = task(TaskStatus.fromCode(status), businessStatus);

        assertThat(FhirAnswers.read(task)).map(ReferralAnswer::status).contains(expected);
        assertThat(FhirAnswers.untouched(task)).isFalse();
    }

    @Test
    void takesTheVersionForTheEvent() {
        assertThat(FhirAnswers.eventId(task(TaskStatus.ACCEPTED, null))).isEqualTo("Task/77/_history/3");
    }

    @Test
    void readsOutcomeReasonAndTime() {
        Task task = task(TaskStatus.COMPLETED, null);
        task.setStatusReason(concept("no-show"));
        task.addOutput().setType(new CodeableConcept().setText("outcome")).setValue(concept("COURSE_DONE"));
        OffsetDateTime at = OffsetDateTime.parse("2026-11-21T06:00:00Z");
        task.setLastModified(Date.from(at.toInstant()));

        assertThat(FhirAnswers.read(task))
                .contains(new ReferralAnswer(
                        "REF-2026-000017", AnswerStatus.COMPLETED, "NO_SHOW", "COURSE_DONE", null, at));
    }

    @Test
    void findsNoAnswerWithoutNumberOrStatus() {
        assertThat(FhirAnswers.read(new Task().setStatus(TaskStatus.ACCEPTED))).isEmpty();
        assertThat(FhirAnswers.read(task(null, null))).isEmpty();
    }

    private static Task task(@Nullable TaskStatus status, @Nullable String businessStatus) {
        Task task = new Task();
        task.setId("Task/77/_history/3");
        task.addIdentifier(FhirMessages.identifier("REF-2026-000017"));
        Optional.ofNullable(status).ifPresent(task::setStatus);
        Optional.ofNullable(businessStatus).ifPresent(code -> task.setBusinessStatus(concept(code)));
        return task;
    }

    private static CodeableConcept concept(String code) {
        return FhirMessages.concept("urn:x", code);
    }
}
