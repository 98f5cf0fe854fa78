package org.opora.demo.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** The referrals of the health service: each is a Task (domain reference 4.3). */
class HealthTasks {

    private static final Map<String, TaskStatus> STATES = Map.of(
            "ACCEPTED", TaskStatus.ACCEPTED,
            "DECLINED", TaskStatus.REJECTED,
            "SCHEDULED", TaskStatus.INPROGRESS,
            "COMPLETED", TaskStatus.COMPLETED);

    private final ResourceStore store;
    private final Desk desk;

    HealthTasks(ResourceStore store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** Notices what a write means for a referral: a new one, one called off, or a reminder. */
    void written(Resource resource) {
        if (resource instanceof Task task) {
            written(task);
        } else if (resource instanceof Communication message && isReminder(message)) {
            message.getAbout()
                    .forEach(about ->
                            desk.remind(Agency.HEALTH, about.getIdentifier().getValue()));
        }
    }

    private void written(Task task) {
        String number = task.getIdentifier().stream()
                .findFirst()
                .map(Identifier::getValue)
                .orElse(task.getIdPart());
        if (task.getStatus() == TaskStatus.CANCELLED) {
            desk.cancel(Agency.HEALTH, number);
        } else if (task.getStatus() == TaskStatus.REQUESTED) {
            desk.take(Agency.HEALTH, number, task.getIdPart());
        }
    }

    private static boolean isReminder(Communication message) {
        return message.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .anyMatch(coding -> coding.getCode().startsWith("REMINDER"));
    }

    void answer(Answer answer, Instant now) {
        String id = desk.task(answer.referralNumber()).orElseThrow();
        Task task = (Task) store.read(new IdType("Task", id)).orElseThrow();
        task.setStatus(STATES.getOrDefault(answer.status(), TaskStatus.ENTEREDINERROR));
        if (answer.reason() != null) {
            task.setStatusReason(concept(answer.reason()));
        }
        task.setBusinessStatus(null);
        if (answer.isAppointment()) {
            book(task, answer.appointmentOn(now));
        }
        if (answer.outcome() != null && task.getOutput().stream().noneMatch(HealthTasks::isOutcome)) {
            task.addOutput().setType(new CodeableConcept().setText("outcome")).setValue(concept(answer.outcome()));
        }
        store.update(task, id, null);
    }

    private static boolean isOutcome(TaskOutputComponent output) {
        return "outcome".equals(output.getType().getText());
    }

    private static void book(Task task, LocalDate day) {
        task.setBusinessStatus(concept("appointment-booked"));
        task.setLocation(new Reference().setDisplay(Answer.PLACE));
        task.addOutput().setType(concept("appointment")).setValue(new DateType(day.toString()));
    }

    private static CodeableConcept concept(String code) {
        return new CodeableConcept().addCoding(new Coding().setCode(code)).setText(code);
    }
}
