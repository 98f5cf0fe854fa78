package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The leavers of the demo whose support is led by its process; that of all others is told by the registry and the case
 * file. Each takes the place of a leaver of the same institution and year, so that the figures of exits stay as they are.
 */
final class LivingLeavers {

    private LivingLeavers() {}

    /** @param leavers of this year and of years before */
    static Map<DemoLeaver, LeaverStory> among(List<DemoLeaver> leavers, LocalDate today) {
        Map<DemoLeaver, LeaverStory> living = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (LeaverStory story : LeaverStories.all()) {
            LocalDate exitOn = today.minusDays(story.leftDaysAgo());
            String home = Institutions.IDS.get(story.home());
            int number = leavers.stream()
                    .filter(isOf(home, exitOn.getYear()))
                    .map(DemoLeaver::number)
                    .filter(free -> !taken.contains(free))
                    .findFirst()
                    .orElse(leavers.size() + taken.size());
            taken.add(number);
            living.put(new DemoLeaver(number, home, exitOn), story);
        }
        return living;
    }

    private static Predicate<DemoLeaver> isOf(String home, int year) {
        return leaver -> leaver.institution().equals(home) && leaver.exitOn().getYear() == year;
    }
}
