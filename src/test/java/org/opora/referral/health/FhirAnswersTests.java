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
import org.opora.referral.ReferralStatus;

class FhirAnswersTests {

    @ParameterizedTest
    @CsvSource({
        "requested,        delivered,          RECEIVED,      ,",
        "requested,        looked-at,          RECEIVED,      ,",
        "received,         ,                   RECEIVED,      ,",
        "ready,            ,                   RECEIVED,      ,",
        "accepted,         ,                   ACCEPTED,      ,",
        "accepted,         appointment-booked, SCHEDULED,     ,",
        "rejected,         ,                   DECLINED,      ,",
        "in-progress,      attending,          IN_PROGRESS,   ATTENDING",
        "in-progress,      course-started,     IN_PROGRESS,   COURSE_STARTED",
        "on-hold,          waiting-family,     ON_HOLD,       WAITING_FAMILY",
        "on-hold,          waiting-queue,      ON_HOLD,       WAITING_QUEUE",
        "completed,        ,                   COMPLETED,     ,",
        "failed,           ,                   NOT_COMPLETED, ,",
        "cancelled,        ,                   NOT_COMPLETED, ,",
        "entered-in-error, ,                   NOT_COMPLETED, ,",
    })
    void readsTheStatus(String status, @Nullable String stage, AnswerStatus expected, @Nullable String reason) {
        Task task = task(TaskStatus.fromCode(status), stage);

        assertThat(FhirAnswers.read(task)).map(ReferralAnswer::status).contains(expected);
        assertThat(FhirAnswers.read(task).map(ReferralAnswer::reasonCode)).isEqualTo(Optional.ofNullable(reason));
        assertThat(FhirAnswers.untouched(task)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"draft,", "requested,", "requested, sent"})
    void hearsNothingInATaskAsWeSentIt(String status, @Nullable String stage) {
        Task task = task(TaskStatus.fromCode(status), stage);

        assertThat(FhirAnswers.untouched(task)).isTrue();
        assertThat(FhirAnswers.read(task)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"no-show, NO_SHOW", "refused, REFUSED", "lost, LOST", "NO_CAPACITY, NO_CAPACITY"})
    void readsReasonsInEitherSpelling(String given, String expected) {
        Task task = task(TaskStatus.FAILED, null).setStatusReason(concept(given));

        assertThat(FhirAnswers.read(task)).map(ReferralAnswer::reasonCode).contains(expected);
    }

    @Test
    void prefersACodeOfOursToOneOfTheirs() {
        Task task = task(TaskStatus.FAILED, null);
        task.getStatusReason().addCoding().setSystem("http://elsewhere.example").setCode("17");
        task.getStatusReason().addCoding().setSystem(FhirSystems.REASON).setCode("no-show");

        assertThat(FhirAnswers.read(task)).map(ReferralAnswer::reasonCode).contains("NO_SHOW");
    }

    @Test
    void readsTheOutcomeFromTheBusinessStatusToo() {
        assertThat(FhirAnswers.read(task(TaskStatus.COMPLETED, "course-done")))
                .map(ReferralAnswer::outcomeCode)
                .contains("COURSE_DONE");
        assertThat(FhirAnswers.read(task(TaskStatus.COMPLETED, "appointment-booked"))
                        .map(ReferralAnswer::outcomeCode))
                .as("left over from before")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,              draft,       ,                   draft",
        "SENT,               requested,   sent,               active",
        "RECEIVED_BY_AGENCY, requested,   delivered,          active",
        "ACCEPTED,           accepted,    ,                   active",
        "SCHEDULED,          accepted,    appointment-booked, active",
        "REJECTED,           rejected,    ,                   revoked",
        "IN_PROGRESS,        in-progress, ,                   active",
        "ON_HOLD,            on-hold,     ,                   on-hold",
        "COMPLETED,          completed,   ,                   completed",
        "NOT_COMPLETED,      failed,      ,                   revoked",
        "CANCELLED,          cancelled,   ,                   revoked",
    })
    void writesOurStatus(ReferralStatus ours, String task, @Nullable String stage, String request) {
        FhirState state = FhirState.of(ours);

        assertThat(state.task().toCode()).isEqualTo(task);
        assertThat(state.stage()).isEqualTo(Optional.ofNullable(stage));
        assertThat(state.request().toCode()).isEqualTo(request);
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
                        "REF-2026-000017", AnswerStatus.COMPLETED, "NO_SHOW", "COURSE_DONE", null, at, null));
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
        return FhirCodes.concept("urn:x", code);
    }
}
