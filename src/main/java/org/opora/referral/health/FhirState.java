package org.opora.referral.health;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.opora.referral.AnswerStatus;
import org.opora.referral.ReferralStatus;

/**
 * Where a referral stands, in our words and in those of FHIR (domain reference 4.3, after HL7 Gravity "Task for Referral
 * Management"). Read from the top: the first line that fits is meant. A line without business status takes any.
 */
enum FhirState {
    DRAFT(ReferralStatus.DRAFT, null, "draft", "draft"),
    SENT(ReferralStatus.SENT, null, "requested", "active", "sent", FhirState.ABSENT),
    DELIVERED(ReferralStatus.RECEIVED_BY_AGENCY, AnswerStatus.RECEIVED, "requested", "active", "delivered"),
    SEEN(ReferralStatus.RECEIVED_BY_AGENCY, AnswerStatus.RECEIVED, "requested", "active"),
    RECEIVED(ReferralStatus.RECEIVED_BY_AGENCY, AnswerStatus.RECEIVED, "received", "active"),
    READY(ReferralStatus.RECEIVED_BY_AGENCY, AnswerStatus.RECEIVED, "ready", "active"),
    BOOKED(ReferralStatus.SCHEDULED, AnswerStatus.SCHEDULED, "accepted", "active", "appointment-booked"),
    ACCEPTED(ReferralStatus.ACCEPTED, AnswerStatus.ACCEPTED, "accepted", "active"),
    REJECTED(ReferralStatus.REJECTED, AnswerStatus.DECLINED, "rejected", "revoked"),
    IN_PROGRESS(ReferralStatus.IN_PROGRESS, AnswerStatus.IN_PROGRESS, "in-progress", "active"),
    ON_HOLD(ReferralStatus.ON_HOLD, AnswerStatus.ON_HOLD, "on-hold", "on-hold"),
    COMPLETED(ReferralStatus.COMPLETED, AnswerStatus.COMPLETED, "completed", "completed"),
    FAILED(ReferralStatus.NOT_COMPLETED, AnswerStatus.NOT_COMPLETED, "failed", "revoked"),
    CANCELLED(ReferralStatus.CANCELLED, AnswerStatus.NOT_COMPLETED, "cancelled", "revoked"),
    MISTAKEN(ReferralStatus.CANCELLED, AnswerStatus.NOT_COMPLETED, "entered-in-error", "revoked");

    private static final String ABSENT = "";

    private final ReferralStatus ours;
    private final @Nullable AnswerStatus says;
    private final String task;
    private final String request;
    private final List<String> stages;

    /**
     * @param says what an agency tells us by it, if anything
     * @param stages values of Task.businessStatus, the one we write first
     */
    FhirState(ReferralStatus ours, @Nullable AnswerStatus says, String task, String request, String... stages) {
        this.ours = ours;
        this.says = says;
        this.task = task;
        this.request = request;
        this.stages = List.of(stages);
    }

    /** How we write it. */
    static FhirState of(ReferralStatus status) {
        return Arrays.stream(values())
                .filter(state -> state.ours == status)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("health agencies never see " + status));
    }

    /** What a Task says; empty if it says nothing we know. */
    static Optional<FhirState> of(Task task) {
        TaskStatus status = task.getStatus();
        String stage = FhirCodes.code(task.getBusinessStatus()).orElse(ABSENT);
        return Arrays.stream(values())
                .filter(state -> status != null && state.task.equals(status.toCode()) && state.takes(stage))
                .findFirst();
    }

    private boolean takes(String stage) {
        return stages.isEmpty() || stages.contains(stage);
    }

    Optional<AnswerStatus> says() {
        return Optional.ofNullable(says);
    }

    /** True once there is nothing left to cancel. */
    boolean isOver() {
        return ours.rank() >= ReferralStatus.COMPLETED.rank();
    }

    TaskStatus task() {
        return TaskStatus.fromCode(task);
    }

    ServiceRequestStatus request() {
        return ServiceRequestStatus.fromCode(request);
    }

    /** The business status we write. */
    Optional<String> stage() {
        return stages.stream().findFirst();
    }
}
