package org.opora.careleaver;

import java.time.LocalDate;
import java.util.Optional;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.opora.casefile.VisitKind;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.visit.LastContact;
import org.opora.visit.PlanVisit;
import org.opora.visit.PlanVisit.Appointment;
import org.springframework.stereotype.Component;

/** Plans the next inspection of a leaver's housing, counted from moving in. */
@Component
public class PlanInspection {

    private final CareLeavers careLeavers;
    private final PlanVisit planVisit;
    private final LastContact lastContact;
    private final Deadlines deadlines;
    private final Region region;

    PlanInspection(
            CareLeavers careLeavers, PlanVisit planVisit, LastContact lastContact, Deadlines deadlines, Region region) {
        this.careLeavers = careLeavers;
        this.planVisit = planVisit;
        this.lastContact = lastContact;
        this.deadlines = deadlines;
        this.region = region;
    }

    /**
     * Where nobody opened last time, the next try is not half a year away.
     *
     * @return empty as long as the leaver has moved into no housing
     */
    public Optional<Appointment> plan(String caseNumber) {
        return careLeavers
                .ofCase(caseNumber)
                .map(CareLeaver::circumstances)
                .flatMap(circumstances -> Optional.ofNullable(circumstances.movedInOn()))
                .map(movedInOn -> lastContact.missed(caseNumber, VisitKind.HOUSING_INSPECTION)
                        ? again(caseNumber)
                        : next(caseNumber, movedInOn));
    }

    private Appointment next(String caseNumber, LocalDate movedInOn) {
        return planVisit.plan(caseNumber, VisitKind.HOUSING_INSPECTION, movedInOn);
    }

    private Appointment again(String caseNumber) {
        LocalDate day = deadlines
                .term(VisitKind.HOUSING_INSPECTION.deadline(), null, region.now())
                .dueAt()
                .toLocalDate();
        return planVisit.planOn(caseNumber, VisitKind.HOUSING_INSPECTION, day);
    }
}
