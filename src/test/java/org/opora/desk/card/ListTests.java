package org.opora.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.opora.testing.Journey;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Which tasks the lists of Tasklist hold, for whom. */
class ListTests extends CardsTest {

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    @Qualifier("taskFilters")
    SmartInitializingSingleton shipping;

    @Test
    void todayIsOverAtMidnightOfTheRegion() {
        int today = count("intake", "today");
        int week = count("intake", "week");
        signal();

        assertThat(count("intake", "today")).isEqualTo(today);
        assertThat(count("intake", "week")).isEqualTo(week + 1);
        clock.set(Instant.parse("2026-03-02T14:59:00Z"));
        int before = count("intake", "today");
        clock.set(Instant.parse("2026-03-02T15:01:00Z"));
        assertThat(count("intake", "today")).isGreaterThan(before);
        int overdue = count("intake", "overdue");
        clock.set(Instant.parse("2026-03-03T09:01:00Z"));
        assertThat(count("intake", "overdue")).isGreaterThan(overdue);
    }

    @Test
    void theWeekIsOverWhenSundayIs() {
        signal();
        clock.set(Instant.parse("2026-03-01T14:59:00Z"));
        int sunday = count("intake", "week");
        clock.set(Instant.parse("2026-03-01T15:01:00Z"));
        assertThat(count("intake", "week")).isGreaterThan(sunday);
    }

    @Test
    void myFamiliesHoldAllTasksOfTheCaseWhoeverHoldsThem() {
        int before = count("curator", "families");
        Journey family = supported();
        String action = family.task("carry-out-action").getId();
        int after = count("curator", "families");

        assertThat(after).isGreaterThan(before);
        tasks.setAssignee(action, "supervisor");
        assertThat(count("curator", "families")).isEqualTo(after);
        assertThat(tasks.createTaskQuery().taskId(action).singleResult().getOwner())
                .isEqualTo("curator");
        assertThat(count("curator2", "families")).isZero();
        assertThat(count("intake", "families")).isEqualTo(-1);
    }

    @Test
    void whatIsOpenWhenTheCuratorIsAppointedBecomesHis() {
        Journey family = identified()
                .complete("collect-information")
                .complete("survey-home")
                .complete("assess-risks")
                .complete("choose-route")
                .complete("hold-case-conference")
                .complete("sign-agreement");
        assertThat(family.task("appoint-curator").getOwner()).isNull();

        family.complete("appoint-curator");

        assertThat(family.task("draft-plan").getOwner()).isEqualTo("curator");
    }

    @Test
    void myTeamHoldsWhatOthersHold() {
        Journey family = supported();
        String action = family.task("carry-out-action").getId();
        int team = count("supervisor", "team");
        int mine = count("supervisor", "mine");

        tasks.setAssignee(action, "supervisor");

        assertThat(count("supervisor", "team")).isEqualTo(team - 1);
        assertThat(count("supervisor", "mine")).isEqualTo(mine + 1);
        assertThat(count("supervisor2", "team")).isZero();
    }

    @Test
    void unassignedHoldsWhatMyRoleMayTake() {
        int before = count("intake", "unassigned");
        Journey family = signal();

        assertThat(count("intake", "unassigned")).isEqualTo(before + 1);
        tasks.setAssignee(family.task("identify-family").getId(), "intake");
        assertThat(count("intake", "unassigned")).isEqualTo(before);
        assertThat(count("analyst", "unassigned")).isEqualTo(-1);
    }

    @Test
    void aListThatIsNoLongerShippedGoesAtTheNextStart() {
        Filter old = filters.newTaskFilter("Tasks of my role");
        old.setQuery(tasks.createTaskQuery());
        old.setProperties(Map.of("opora", "role"));
        filters.saveFilter(old);
        List<String> before = keys();

        shipping.afterSingletonsInstantiated();

        assertThat(before).contains("role");
        assertThat(keys()).doesNotContain("role").contains("today", "team").doesNotHaveDuplicates();
    }

    private List<String> keys() {
        return filters.createFilterQuery().list().stream()
                .map(filter -> String.valueOf(filter.getProperties().get("opora")))
                .toList();
    }
}
