package org.opora.referral.health;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.opora.referral.AnswerStatus;
import org.opora.referral.ReferralAnswer;

/** Reads a Task as an answer (table in domain reference 4.3). */
final class FhirAnswers {

    private static final String SENT = "sent";
    private static final String BOOKED = "appointment-booked";

    private FhirAnswers() {}

    /** The version of the Task, which is the event. */
    static String eventId(Task task) {
        String version = task.getIdElement().hasVersionIdPart()
                ? task.getIdElement().getVersionIdPart()
                : task.getMeta().getVersionId();
        String mark = version == null ? String.valueOf(moment(task)) : version;
        return "Task/%s/_history/%s".formatted(task.getIdElement().getIdPart(), mark);
    }

    static Optional<String> number(Task task) {
        return task.getIdentifier().stream()
                .filter(identifier -> FhirSystems.REFERRAL.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .findFirst();
    }

    /** True while the Task is still as we sent it. */
    static boolean untouched(Task task) {
        String stage = code(task.getBusinessStatus());
        boolean asked = task.getStatus() == Task.TaskStatus.REQUESTED || task.getStatus() == Task.TaskStatus.DRAFT;
        return asked && (stage == null || stage.equals(SENT));
    }

    /** What the agency says; empty if it says nothing we know. */
    static Optional<ReferralAnswer> read(Task task) {
        String reason = reason(task);
        return number(task)
                .flatMap(number -> status(task)
                        .map(status -> ReferralAnswer.of(number, status, moment(task))
                                .because(reason)
                                .resultingIn(outcome(task))));
    }

    private static Optional<AnswerStatus> status(Task task) {
        if (task.getStatus() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (task.getStatus()) {
                    case REQUESTED, RECEIVED, READY -> AnswerStatus.RECEIVED;
                    case ACCEPTED ->
                        BOOKED.equals(code(task.getBusinessStatus())) ? AnswerStatus.SCHEDULED : AnswerStatus.ACCEPTED;
                    case REJECTED -> AnswerStatus.DECLINED;
                    case INPROGRESS -> AnswerStatus.IN_PROGRESS;
                    case ONHOLD -> AnswerStatus.ON_HOLD;
                    case COMPLETED -> AnswerStatus.COMPLETED;
                    case FAILED, CANCELLED, ENTEREDINERROR -> AnswerStatus.NOT_COMPLETED;
                    default -> null;
                });
    }

    private static @Nullable String reason(Task task) {
        CodeableConcept reason = task.getStatusReason();
        String code = code(reason);
        return code == null ? reason.getText() : code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable String outcome(Task task) {
        return task.getOutput().stream()
                .map(Task.TaskOutputComponent::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(value -> code((CodeableConcept) value))
                .flatMap(code -> Optional.ofNullable(code).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String code(CodeableConcept concept) {
        return concept.getCoding().stream().map(Coding::getCode).findFirst().orElse(null);
    }

    private static @Nullable OffsetDateTime moment(Task task) {
        Date moment = task.getLastModified() == null ? task.getMeta().getLastUpdated() : task.getLastModified();
        return moment == null ? null : moment.toInstant().atOffset(ZoneOffset.UTC);
    }
}
