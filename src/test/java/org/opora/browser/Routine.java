package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.testing.Forms;

/**
 * What an institution does on one leaver week by week: its staff sign what is open by Tasklist's own calls, without looking
 * at the screen each time.
 */
final class Routine {

    private static final int LONGEST_WEEKS = 300;
    private static final Set<String> OF_THE_HEAD = Set.of(
            "decide-level",
            "approve-plan",
            "decide-review",
            "end-support",
            "take-manual-control",
            "notice-overdue-visit");

    private final Office office;
    private final FamilyStory leaver;
    private final Map<String, Object[]> answers = new HashMap<>();

    Routine(Office office, FamilyStory leaver) {
        this.office = office;
        this.leaver = leaver;
        saying("decide-level", "curator", "adviser");
        saying("take-manual-control", "controlOwner", "head");
    }

    /** From now on the form is filled in with these differences. */
    Routine saying(String form, Object... different) {
        answers.put(form, different);
        return this;
    }

    /** Signs what is open now, one thing after the other, but for these forms. */
    Routine worksOff(String... left) {
        for (JsonNode task = open(left); !task.isMissingNode(); task = open(left)) {
            String form = Clerk.form(task);
            String by = OF_THE_HEAD.contains(form) ? "head" : "adviser";
            Object[] different = answers.getOrDefault(form, new Object[0]);
            if (office.as(by).signs(task.path("id").asText(), Forms.filled(form, office.today(), different))) {
                leaver.wrote(by, form);
            }
        }
        return this;
    }

    /** Weeks go by until the form is on somebody's desk. */
    Routine weeksUntil(String form) {
        int weeks = 0;
        while (!isOpen(form)) {
            assertThat(weeks++).as("weeks until %s is open", form).isLessThan(LONGEST_WEEKS);
            worksOff(form);
            if (!isOpen(form)) {
                office.timePasses("P1W");
            }
        }
        return this;
    }

    /** Weeks go by up to this day. */
    Routine weeksUntil(LocalDate day) {
        while (office.today().isBefore(day)) {
            worksOff();
            office.timePasses("P1W");
        }
        return this;
    }

    private boolean isOpen(String form) {
        return tasks().stream().anyMatch(task -> Clerk.form(task).equals(form));
    }

    private JsonNode open(String... left) {
        return tasks().stream()
                .filter(task -> !List.of(left).contains(Clerk.form(task)))
                .findFirst()
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
    }

    private List<JsonNode> tasks() {
        return office.as("head").tasks(leaver.caseNumber());
    }
}
