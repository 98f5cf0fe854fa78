package org.opora.referral.health;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.opora.referral.AnswerStatus;
import org.opora.referral.ReferralAnswer;

/** Reads a Task as an answer, by the lines of {@link FhirState}. */
final class FhirAnswers {

    /** Business statuses that say how far it has come, not what came of it. */
    private static final Set<String> ON_THE_WAY = Set.of(
            "SENT",
            "DELIVERED",
            "APPOINTMENT_BOOKED",
            "ATTENDING",
            "COURSE_STARTED",
            "WAITING_FAMILY",
            "WAITING_QUEUE");

    private FhirAnswers() {}

    /** The version of the Task, which is the event. */
    static String eventId(Task task) {
        String mark = version(task).orElseGet(() -> String.valueOf(moment(task)));
        return "Task/%s/_history/%s".formatted(task.getIdElement().getIdPart(), mark);
    }

    static Optional<String> version(Task task) {
        return Optional.ofNullable(
                task.getIdElement().hasVersionIdPart()
                        ? task.getIdElement().getVersionIdPart()
                        : task.getMeta().getVersionId());
    }

    static Optional<String> number(Task task) {
        return task.getIdentifier().stream()
                .filter(identifier -> FhirSystems.REFERRAL.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .findFirst();
    }

    /** True while the Task is still as we sent it. */
    static boolean untouched(Task task) {
        return FhirState.of(task).filter(state -> state.says().isEmpty()).isPresent();
    }

    /** What the agency says; empty if it says nothing we know. */
    static Optional<ReferralAnswer> read(Task task) {
        return number(task)
                .flatMap(number -> FhirState.of(task)
                        .flatMap(FhirState::says)
                        .map(status -> ReferralAnswer.of(number, status, moment(task))
                                .because(reason(task, status))
                                .resultingIn(outcome(task, status))));
    }

    /** The reason: a code, else words, else how far it has come, such as WAITING_FAMILY or COURSE_STARTED. */
    private static @Nullable String reason(Task task, AnswerStatus status) {
        CodeableConcept given = task.getStatusReason();
        boolean underWay = status == AnswerStatus.IN_PROGRESS || status == AnswerStatus.ON_HOLD;
        return FhirCodes.ourCode(given)
                .or(() -> Optional.ofNullable(given.getText()))
                .or(() -> underWay ? FhirCodes.ourCode(task.getBusinessStatus()) : Optional.empty())
                .orElse(null);
    }

    /** What was done: an output of the Task, else its business status. */
    private static @Nullable String outcome(Task task, AnswerStatus status) {
        Optional<String> output = task.getOutput().stream()
                .map(Task.TaskOutputComponent::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(value -> FhirCodes.ourCode((CodeableConcept) value).stream())
                .findFirst();
        boolean completed = status == AnswerStatus.COMPLETED;
        return output.or(() -> completed ? FhirCodes.ourCode(task.getBusinessStatus()) : Optional.empty())
                .filter(code -> !ON_THE_WAY.contains(code))
                .orElse(null);
    }

    private static @Nullable OffsetDateTime moment(Task task) {
        Date moment = task.getLastModified() == null ? task.getMeta().getLastUpdated() : task.getLastModified();
        return moment == null ? null : moment.toInstant().atOffset(ZoneOffset.UTC);
    }
}
