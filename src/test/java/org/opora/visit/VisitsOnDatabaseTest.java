package org.opora.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.assessment.ChangeLevel;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.Database;
import org.opora.assessment.fakes.FakeDecisions;
import org.opora.calendar.Deadlines;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;
import org.opora.casefile.VisitKind;
import org.opora.casefile.VisitSchedule;
import org.opora.registry.CareLeavers;

class VisitsOnDatabaseTest {

    private static final OffsetDateTime OVERDUE = OffsetDateTime.parse("2026-12-01T09:00:00+03:00");

    private final VisitStore visits = new VisitStore(Database.empty());
    private final SupportCases cases = Cases.holding(Cases.at("CRISIS"));
    private final Deadlines deadlines = mock(Deadlines.class);
    private final RecordVisit recordVisit = new RecordVisit(cases, visits);

    @Test
    void plansTheNextVisitAfterTheLast() {
        recordVisit.record(Cases.NUMBER, VisitKind.HOME_VISIT, Cases.TODAY.minusDays(1), "HELD");

        var appointment = planVisit(Cases.file()).plan(Cases.NUMBER, VisitKind.HOME_VISIT);

        assertThat(appointment.visitOn()).isEqualTo(OffsetDateTime.parse("2026-11-27T09:00:00+03:00"));
        assertThat(appointment.overdueOn()).isEqualTo(OVERDUE);
        assertThat(appointment.level()).isEqualTo("CRISIS");
        assertThat(visits.open(Cases.NUMBER, VisitKind.HOME_VISIT))
                .map(Visit::plannedOn)
                .hasValue(LocalDate.of(2026, 11, 27));
    }

    @Test
    void plansCloserWhileTheCuratorIsNew() {
        var appointed = Cases.signed("appoint-curator", Cases.daysAgo(2), Map.of());

        assertThat(planVisit(Cases.file(appointed))
                        .plan(Cases.NUMBER, VisitKind.HOME_VISIT)
                        .visitOn())
                .isEqualTo(OffsetDateTime.parse("2026-11-24T09:00:00+03:00"));
    }

    @Test
    void movesAVisitThatIsPlannedAlready() {
        planVisit(Cases.file()).plan(Cases.NUMBER, VisitKind.HOME_VISIT);
        planVisit(Cases.file(Cases.signed("appoint-curator", Cases.daysAgo(2), Map.of())))
                .plan(Cases.NUMBER, VisitKind.HOME_VISIT);

        assertThat(visits.open(Cases.NUMBER, VisitKind.HOME_VISIT))
                .map(Visit::plannedOn)
                .hasValue(LocalDate.of(2026, 11, 24));
    }

    @Test
    void countsMissedVisitsUntilTheFamilyIsMet() {
        assertThat(record(3, "NO_ACCESS")).isEqualTo(1);
        assertThat(record(2, "NO_ACCESS")).isEqualTo(2);
        assertThat(record(1, "HELD")).isZero();
        assertThat(record(0, "NO_ACCESS")).isEqualTo(1);
        assertThat(visits.lastMet(Cases.NUMBER)).hasValue(Cases.TODAY.minusDays(1));
    }

    @Test
    void keepsTheRoundsOfEachKindApart() {
        record(2, "NO_ACCESS");
        recordVisit.record(Cases.NUMBER, VisitKind.CONTACT, Cases.TODAY.minusDays(1), "HELD");
        planVisit(Cases.file()).plan(Cases.NUMBER, VisitKind.HOME_VISIT);

        assertThat(visits.open(Cases.NUMBER, VisitKind.CONTACT)).isEmpty();
        assertThat(record(0, "NO_ACCESS")).isEqualTo(2);
    }

    @Test
    void onlyCountsMissedContacts() {
        ChangeLevel changeLevel = mock(ChangeLevel.class);
        recordVisit.record(Cases.NUMBER, VisitKind.CONTACT, Cases.TODAY, "NO_ACCESS");

        assertThat(new NoteMissedVisit(cases, visits, changeLevel).note(Cases.NUMBER, VisitKind.CONTACT))
                .isEqualTo(new NoteMissedVisit.Missed(1, "CRISIS"));
        verifyNoInteractions(changeLevel);
    }

    @Test
    void remembersIncidents() {
        record(9, "INCIDENT");
        record(1, "HELD");

        assertThat(visits.lastIncident(Cases.NUMBER)).hasValue(Cases.TODAY.minusDays(9));
    }

    @Test
    void asksTheTableWithTheVisitsMissedInARow() {
        ChangeLevel changeLevel = mock(ChangeLevel.class);
        when(changeLevel.afterMissedVisits(Cases.NUMBER, 2)).thenReturn(SupportLevel.EMERGENCY);
        record(2, "NO_ACCESS");
        record(1, "NO_ACCESS");

        assertThat(new NoteMissedVisit(cases, visits, changeLevel).note(Cases.NUMBER, VisitKind.HOME_VISIT))
                .isEqualTo(new NoteMissedVisit.Missed(2, "EMERGENCY"));
    }

    private int record(int daysAgo, String outcome) {
        return recordVisit.record(Cases.NUMBER, VisitKind.HOME_VISIT, Cases.TODAY.minusDays(daysAgo), outcome);
    }

    private PlanVisit planVisit(CaseFile file) {
        var decisions = new FakeDecisions()
                .rule("VisitSchedule", inputs -> List.of(Map.of("visitEvery", "P7D", "firstWeeksEvery", "P3D")));
        WorkingDays workingDays = mock(WorkingDays.class);
        when(workingDays.onOrAfter(any())).then(returnsFirstArg());
        when(deadlines.term(eq("visit.held"), eq("HIGH"), any())).thenReturn(term());
        return new PlanVisit(
                cases,
                new VisitSchedule(decisions, mock(CareLeavers.class), Cases.REGION),
                visits,
                new SupportBegan(file, Cases.REGION),
                workingDays,
                deadlines,
                Cases.REGION);
    }

    private static Deadlines.Term term() {
        var start = Cases.REGION.now();
        return new Deadlines.Term("visit.held", "P3D", "WORKING", null, start, OVERDUE, OVERDUE, OVERDUE, OVERDUE);
    }
}
