package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The leavers of this year and of three years before: as many as the ministry of Zabaikalye spoke of in July 2020. */
final class Leavers {

    static final int THIS_YEAR = 112;

    private static final List<Integer> BEFORE = List.of(108, 115, 107);

    /** Leavers of a year in each of the seventeen institutions; 112 in all. */
    private static final List<Integer> SHARES = List.of(12, 10, 9, 9, 8, 8, 7, 7, 7, 6, 6, 5, 5, 4, 4, 3, 2);

    private Leavers() {}

    /** The oldest first. */
    static List<DemoLeaver> until(LocalDate today) {
        List<DemoLeaver> leavers = new ArrayList<>();
        for (int ago = BEFORE.size(); ago > 0; ago--) {
            addYear(leavers, today.getYear() - ago, BEFORE.get(ago - 1));
        }
        addYear(leavers, today.getYear(), THIS_YEAR);
        return leavers;
    }

    private static void addYear(List<DemoLeaver> leavers, int year, int number) {
        List<String> places = places();
        for (int i = 0; i < number; i++) {
            String institution = places.get(i * 37 % places.size());
            leavers.add(new DemoLeaver(leavers.size(), institution, exit(year, i)));
        }
    }

    private static List<String> places() {
        return IntStream.range(0, SHARES.size())
                .mapToObj(index -> java.util.Collections.nCopies(SHARES.get(index), Institutions.IDS.get(index)))
                .flatMap(List::stream)
                .toList();
    }

    /** Most leave when school is over, some on other days of the year. */
    private static LocalDate exit(int year, int index) {
        return index % 4 == 0
                ? LocalDate.of(year, 1 + index / 4 * 5 % 12, 1 + index % 28)
                : LocalDate.of(year, 6, 20).plusDays(index % 25);
    }
}
