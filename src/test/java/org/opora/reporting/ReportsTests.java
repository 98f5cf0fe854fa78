package org.opora.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.calendar.DateRange;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.opora.testing.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Tables filled by hand, counted by hand; it is the 2nd of March 2026 in Chita. */
@OporaTest
@Import(HandWritten.class)
@Transactional
class ReportsTests {

    private static final Set<String> HOMES = Set.of("home-a", "home-b", "home-c");
    private static final LocalDate BORN = LocalDate.of(2007, 5, 5);

    @Autowired
    Reports reports;

    @Autowired
    CareLeavers registry;

    @Autowired
    HandWritten rows;

    @BeforeEach
    void threeHomes() {
        HOMES.stream().sorted().forEach(rows::home);
    }

    @Test
    void leaversAreCountedByTheDayOfLeavingAndTheInstitution() {
        rows.leaver("home-a", "2025-12-31", BORN);
        rows.leaver("home-a", "2026-01-01", BORN);
        rows.leaver("home-a", "2026-12-31", BORN.plusDays(1));
        rows.leaver("home-b", "2027-01-01", BORN);

        Figures year = count(Metric.LEAVERS_BY_INSTITUTION, HOMES, "2026-01-01", "2026-12-31");

        assertThat(totals(year)).containsExactly("LEAVERS=2", "INSTITUTIONS_WITH_LEAVERS=1", "INSTITUTIONS=3");
        assertThat(rows(year, "institution")).containsExactly("home-a=2", "home-b=0", "home-c=0");
        assertThat(totals(count(Metric.LEAVERS_BY_INSTITUTION, Set.of("home-b"), "2026-01-01", "2027-12-31")))
                .containsExactly("LEAVERS=1", "INSTITUTIONS_WITH_LEAVERS=1", "INSTITUTIONS=1");
    }

    @Test
    void aListIsThereOnceSomebodyWhoLeavesInTheYearIsEnteredInTime() {
        rows.leaver("home-a", "2026-06-20", BORN);
        rows.leaver("home-a", "2026-06-21", BORN.plusDays(1));
        rows.leaver("home-b", "2025-06-20", BORN.plusDays(2));

        Figures year = count(Metric.YEARLY_LISTS, HOMES, "2026-01-01", "2026-12-31");

        assertThat(totals(year)).containsExactly("LISTS_SENT=1", "LISTS_MISSING=2");
        assertThat(rows(year, "institution")).containsExactly("home-a=1", "home-b=0", "home-c=0");
        assertThat(totals(count(Metric.YEARLY_LISTS, HOMES, "2025-01-01", "2025-12-31")))
                .containsExactly("LISTS_SENT=0", "LISTS_MISSING=3");
    }

    @Test
    void aPersonIsHelpedOnceInAllAndOnceInEachType() {
        String twice = rows.leaver("home-a", "2025-06-30", BORN);
        String once = rows.leaver("home-b", "2025-06-30", BORN);
        String never = rows.leaver("home-b", "2025-06-30", BORN.plusDays(1));
        rows.helped(twice, "EMPLOYMENT", "2026-01-01", "PROVIDED");
        rows.helped(twice, "EMPLOYMENT", "2026-02-28", "PROVIDED");
        rows.helped(twice, "BABY_FOOD", "2026-02-01", "PROVIDED");
        rows.helped(once, "EMPLOYMENT", "2026-02-28", "PROVIDED");
        rows.helped(once, "HOUSING", "2026-03-01", "PROVIDED");
        rows.helped(once, "HEALTH", "2025-12-31", "PROVIDED");
        rows.helped(never, "EDUCATION", "2026-02-01", "NOT_PROVIDED");
        rows.helped(never, "EDUCATION", "2026-02-02", "WITHDRAWN");
        rows.helped(never, "EDUCATION", null, null);
        rows.helped(rows.family("home-b"), "OTHER", "2026-02-01", "PROVIDED");

        Figures months = count(Metric.LEAVERS_HELPED, HOMES, "2026-01-01", "2026-02-28");

        assertThat(totals(months)).containsExactly("HELPED=2");
        assertThat(some(months, "type")).containsExactly("EMPLOYMENT=2", "BABY_FOOD=1");
        assertThat(some(count(Metric.LEAVERS_HELPED, Set.of("home-b"), "2025-12-31", "2026-03-01"), "type"))
                .containsExactly("EMPLOYMENT=1", "HOUSING=1", "HEALTH=1");
    }

    @Test
    void aPersonWhoWasEnteredTwiceIsHelpedOnceAfterTheMerge() {
        String first = rows.leaver("home-a", "2025-06-30", BORN);
        String second = rows.leaver("home-a", "2025-06-30", BORN);
        rows.helped(first, "EMPLOYMENT", "2026-02-01", "PROVIDED");
        rows.helped(second, "EMPLOYMENT", "2026-02-02", "PROVIDED");
        assertThat(totals(count(Metric.LEAVERS_HELPED, HOMES, "2026-02-01", "2026-02-28")))
                .containsExactly("HELPED=2");

        rows.merge(first, second);

        Figures months = count(Metric.LEAVERS_HELPED, HOMES, "2026-02-01", "2026-02-28");
        assertThat(totals(months)).containsExactly("HELPED=1");
        assertThat(some(months, "type")).containsExactly("EMPLOYMENT=1");
    }

    @Test
    void inspectionsAreDueByPlanAndDoneByAct() {
        String number = rows.leaver("home-a", "2025-06-30", BORN);
        String other = rows.leaver("home-b", "2025-06-30", BORN);
        rows.planned(number, "HOUSING_INSPECTION", "2026-01-01", "HELD");
        rows.planned(number, "HOUSING_INSPECTION", "2026-03-31", null);
        rows.planned(number, "HOUSING_INSPECTION", "2026-04-01", "HELD");
        rows.planned(number, "CONTACT", "2026-02-01", "HELD");
        rows.planned(other, "HOUSING_INSPECTION", "2026-02-01", "NO_ACCESS");
        rows.act(number, "2026-01-02", "FIT");
        rows.act(number, "2026-03-31", "FIT_WITH_FAULTS", "REPAIR", "DEBT");
        rows.act(number, "2026-03-30", "UNFIT", "DEBT", "MOULD", "RATS");
        rows.act(number, "2025-12-31", "FIT");

        Figures quarter = count(Metric.HOUSING_INSPECTIONS, HOMES, "2026-01-01", "2026-03-31");

        assertThat(totals(quarter)).containsExactly("DUE=3", "DONE=3");
        assertThat(rows(quarter, "result")).containsExactly("HELD=1", "INCIDENT=0", "NO_ACCESS=1", "PLANNED=1");
        assertThat(some(quarter, "finding")).containsExactly("FIT=1", "FIT_WITH_FAULTS=1", "UNFIT=1");
        assertThat(some(quarter, "problem")).contains("REPAIR=1", "DEBT=2", "OTHER=1");
        assertThat(totals(count(Metric.HOUSING_INSPECTIONS, Set.of("home-b"), "2026-01-01", "2026-03-31")))
                .containsExactly("DUE=1", "DONE=0");
    }

    /** The 1st of March began in Chita at three in the afternoon of the 28th of February in Greenwich. */
    @Test
    void escalationsAreOpenAtTheEndOfTheDayInTheRegion() {
        rows.escalation("home-a", "SILENCE", "2026-02-28T14:59:00Z", null);
        rows.escalation("home-a", "SILENCE", "2026-02-28T15:01:00Z", null);
        rows.escalation("home-a", "HOUSING", "2025-11-01T00:00:00Z", "2026-02-28T14:59:00Z");
        rows.escalation("home-b", "HOUSING", "2025-11-30T00:00:00Z", "2026-02-28T15:01:00Z");
        rows.escalation("home-b", "OTHER", "2026-02-20T20:00:00Z", null);
        rows.own("SILENCE", "head");

        Figures end = count(Metric.ESCALATIONS_OPEN, HOMES, "2026-02-28", "2026-02-28");

        assertThat(totals(end)).containsExactly("OPEN=3", "OLDEST=90");
        assertThat(rows(end, "reason")).containsExactly("SILENCE=1", "HOUSING=1", "OTHER=1");
        assertThat(rows(end, "owner")).containsExactly("WITH_OWNER=1", "WITHOUT_OWNER=2");
        assertThat(rows(end, "age"))
                .containsExactly("UP_TO_7_DAYS=2", "UP_TO_30_DAYS=0", "UP_TO_90_DAYS=1", "OVER_90_DAYS=0");
        assertThat(totals(count(Metric.ESCALATIONS_OPEN, HOMES, "2026-03-01", "2026-12-31")))
                .containsExactly("OPEN=3", "OLDEST=9");
    }

    @Test
    void theRegistryIsCompleteForThoseOf18To22() {
        String supported = rows.leaver("home-a", "2026-01-15", LocalDate.of(2008, 3, 2));
        rows.leaver("home-a", "2026-01-15", LocalDate.of(2008, 3, 3));
        String refused = rows.leaver("home-b", "2026-01-15", LocalDate.of(2003, 3, 3));
        rows.leaver("home-b", "2026-01-15", LocalDate.of(2003, 3, 2));
        rows.leaver("home-b", "2026-01-15", null);
        rows.leaver("home-b", "2026-03-03", LocalDate.of(2007, 1, 1));
        registry.move(supported, CareLeaverStatus.SUPPORTED);
        registry.move(refused, CareLeaverStatus.REFUSED);
        registry.describe(refused, new Circumstances("OTHER", "NONE", "UNKNOWN", "ENTITLED", "ON_LIST", null, null));

        Figures day = count(Metric.REGISTRY_COMPLETENESS, HOMES, "2026-03-02", "2026-03-02");

        assertThat(totals(day)).containsExactly("LEAVERS_18_TO_22=2", "BIRTH_DATE_UNKNOWN=1");
        assertThat(some(day, "contract")).containsExactly("WITH_CONTRACT=1", "REFUSED=1");
        assertThat(rows(day, "education")).containsExactly("KNOWN=1", "UNKNOWN=1");
        assertThat(rows(day, "work")).containsExactly("KNOWN=0", "UNKNOWN=2");
        assertThat(rows(day, "housing")).containsExactly("KNOWN=1", "UNKNOWN=1");
    }

    @Test
    void nobodySeesNothing() {
        rows.leaver("home-a", "2026-01-15", BORN);
        for (Metric metric : Metric.values()) {
            assertThat(count(metric, Set.of(), "2026-01-01", "2026-12-31").totals())
                    .as(metric.key())
                    .extracting(Count::value)
                    .containsOnly(0L);
        }
    }

    private Figures count(Metric metric, Set<String> homes, String from, String to) {
        return reports.of(metric, new Scope(homes, new DateRange(LocalDate.parse(from), LocalDate.parse(to))));
    }

    private static List<String> totals(Figures figures) {
        return words(figures.totals().stream());
    }

    private static List<String> rows(Figures figures, String breakdown) {
        return words(figures.breakdowns().stream()
                .filter(part -> part.code().equals(breakdown))
                .flatMap(part -> part.rows().stream()));
    }

    private static List<String> some(Figures figures, String breakdown) {
        return rows(figures, breakdown).stream()
                .filter(row -> !row.endsWith("=0"))
                .toList();
    }

    private static List<String> words(Stream<Count> counts) {
        return counts.map(count -> count.code() + "=" + count.value()).toList();
    }
}
