package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.opora.calendar.LateSteps;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.opora.testing.BackgroundWork;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What the percents of the table of deadlines promise: a reminder, then the supervisor, then the head. */
class LateStepsTests extends FamilyTest {

    @Autowired
    LateSteps lateSteps;

    @Autowired
    TestClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    StaffDirectory staff;

    @Autowired
    BackgroundWork background;

    @Test
    void theReminderComesHalfwayThroughTheTerm() {
        Task task = signal("immediateThreat", true).task("respond-to-emergency");

        assertThat(task.getDueDate()).isEqualTo(Date.from(TestClock.START.plus(Duration.ofHours(2))));
        assertThat(task.getFollowUpDate()).isEqualTo(Date.from(TestClock.START.plus(Duration.ofHours(1))));
    }

    @Test
    void aLateStepIsShownToTheSupervisorAndThenToTheHead() {
        Journey family = signal("immediateThreat", true);
        Task task = family.task("respond-to-emergency");
        lookAfter(Duration.ofMinutes(119));
        assertThat(rolesOf(task)).containsExactly("curator");

        lookAfter(Duration.ofMinutes(1));
        assertThat(rolesOf(task)).containsExactlyInAnyOrder("curator", "supervisor");
        assertThat(factOf(family, "STEP_LATE"))
                .containsEntry("step", "Task_RespondToEmergency")
                .containsEntry("deadline", "signal.firstContact")
                .containsEntry("told", "SUPERVISOR");

        lookAfter(Duration.ofMinutes(60));
        assertThat(rolesOf(task)).containsExactlyInAnyOrder("curator", "supervisor", "manager");
        assertThat(factOf(family, "STEP_LATE")).containsEntry("told", "HEAD");
        assertThat(family.task("respond-to-emergency").getPriority()).isEqualTo(100);
    }

    @Test
    void nobodyIsToldTwice() {
        Journey family = signal("immediateThreat", true);
        lookAfter(Duration.ofHours(3));
        lookAfter(Duration.ofHours(20));

        assertThat(latenessOf(family, "signal.firstContact")).containsExactly("SUPERVISOR", "HEAD");
    }

    @Test
    void aStepDoneInTimeIsNotToldOf() {
        Journey family = signal("immediateThreat", true).complete("respond-to-emergency");
        lookAfter(Duration.ofHours(20));

        assertThat(latenessOf(family, "signal.firstContact")).isEmpty();
    }

    @Test
    void aSuspendedStepIsToldOfOnceItGoesOn() {
        Journey family = signal("immediateThreat", true);
        String instance = family.task("respond-to-emergency").getProcessInstanceId();
        runtime.suspendProcessInstanceById(instance);
        lookAfter(Duration.ofHours(2));
        assertThat(latenessOf(family, "signal.firstContact")).isEmpty();

        runtime.activateProcessInstanceById(instance);
        lookAfter(Duration.ofMinutes(1));
        assertThat(latenessOf(family, "signal.firstContact")).containsExactly("SUPERVISOR");
    }

    @Test
    void theSupervisorAndTheHeadFindWhatACuratorHoldsTooLong() {
        Journey family = supported();
        String held = family.task("carry-out-action").getId();
        assertThat(seenBy("supervisor", "late")).doesNotContain(held);

        lookAfter(Duration.ofDays(33));
        assertThat(seenBy("supervisor", "late")).contains(held);
        assertThat(seenBy("manager", "late")).doesNotContain(held);
        lookAfter(Duration.ofDays(30));
        assertThat(seenBy("manager", "late")).contains(held);
        assertThat(family.task("carry-out-action").getAssignee()).isEqualTo("curator");
    }

    @Test
    void theServerLooksByItself() {
        Journey family = signal("immediateThreat", true);
        clock.advance(Duration.ofHours(2));
        background.runAfter(Duration.ofMinutes(2));

        assertThat(latenessOf(family, "signal.firstContact")).containsExactly("SUPERVISOR");
    }

    private void lookAfter(Duration time) {
        clock.advance(time);
        lateSteps.tell();
    }

    private List<String> rolesOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<Object> latenessOf(Journey family, String deadline) {
        return caseFile.chronology(family.caseNumber()).stream()
                .filter(entry -> entry.kind().equals("STEP_LATE"))
                .filter(entry -> deadline.equals(entry.content().get("deadline")))
                .map(entry -> entry.content().get("told"))
                .toList();
    }

    /** Ids of the tasks in the list of Tasklist with this key, as the person sees it. */
    private List<String> seenBy(String login, String key) {
        Staff person = staff.find(login).orElseThrow();
        identity.setAuthentication(person.login(), List.copyOf(person.roles()), person.organisations());
        try {
            Filter filter = filters.createFilterQuery().listPage(0, 100).stream()
                    .filter(one -> key.equals(one.getProperties().get("opora")))
                    .findFirst()
                    .orElseThrow();
            return filters.<Task>listPage(filter.getId(), 0, 1000).stream()
                    .map(Task::getId)
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }
}
