package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opora.careleaver.HousingInspection;
import org.opora.careleaver.HousingInspection.Finding;
import org.opora.careleaver.HousingInspections;
import org.opora.casefile.VisitKind;
import org.opora.visit.RecordVisit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The housing given is inspected soon after moving in and twice a year. */
@Component
@Profile("demo")
class LeaverHousing implements Chapter {

    private static final int NOBODY_OPENS = 9;
    private static final List<Found> FOUND = List.of(
            new Found(Finding.FIT),
            new Found(Finding.FIT),
            new Found(Finding.FIT_WITH_FAULTS, "REPAIR"),
            new Found(Finding.FIT),
            new Found(Finding.FIT_WITH_FAULTS, "DEBT"),
            new Found(Finding.NOT_LIVING_THERE, "DEBT"),
            new Found(Finding.FIT),
            new Found(Finding.UNFIT, "HEATING", "REPAIR"));

    private final RecordVisit visits;
    private final HousingInspections inspections;

    LeaverHousing(RecordVisit visits, HousingInspections inspections) {
        this.visits = visits;
        this.inspections = inspections;
    }

    @Override
    public List<Happening> of(List<DemoLeaver> leavers, Map<DemoLeaver, String> numbers, LocalDate today) {
        List<Happening> happenings = new ArrayList<>();
        for (DemoLeaver leaver : leavers) {
            LocalDate movedIn = leaver.circumstances(today).movedInOn();
            for (int i = 0; movedIn != null && i < 8; i++) {
                int turn = leaver.number() + i;
                LocalDate day = movedIn.plusDays(21).plusMonths(6L * i);
                happenings.add(new Happening(day, () -> inspect(leaver, numbers, day, turn)));
            }
        }
        return happenings;
    }

    private void inspect(DemoLeaver leaver, Map<DemoLeaver, String> numbers, LocalDate day, int turn) {
        String number = Objects.requireNonNull(numbers.get(leaver));
        boolean held = turn % NOBODY_OPENS != 0;
        Found found = FOUND.get(turn % FOUND.size());
        if (held && found.finding() == Finding.NOT_LIVING_THERE) {
            visits.recordWithoutMeeting(number, VisitKind.HOUSING_INSPECTION, day);
        } else {
            visits.record(number, VisitKind.HOUSING_INSPECTION, day, held ? "HELD" : "NO_ACCESS");
        }
        if (held) {
            inspections.add(new HousingInspection(
                    UUID.randomUUID(), number, leaver.institution(), day, found.finding(), found.problems()));
        }
    }

    private record Found(Finding finding, List<String> problems) {

        Found(Finding finding, String... problems) {
            this(finding, List.of(problems));
        }
    }
}
