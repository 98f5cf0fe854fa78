package org.opora.casefile.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.CaseHistory;
import org.opora.casefile.VisitKind;
import org.opora.casefile.VisitSchedule;
import org.springframework.stereotype.Component;

/** When the family is contacted after support has ended: counted from the removal, on a working morning. */
@Component
class AfterCareContacts {

    private final CaseHistory history;
    private final VisitSchedule schedule;
    private final WorkingDays workingDays;
    private final Region region;

    AfterCareContacts(CaseHistory history, VisitSchedule schedule, WorkingDays workingDays, Region region) {
        this.history = history;
        this.schedule = schedule;
        this.workingDays = workingDays;
        this.region = region;
    }

    Contact next(String caseNumber, @Nullable Integer contactsLeft) {
        String months = schedule.of(caseNumber, VisitKind.HOME_VISIT, "POST").text("contactMonths");
        ContactPlan.Contact contact = ContactPlan.parse(months).next(removedOn(caseNumber), contactsLeft);
        return new Contact(region.morningOf(workingDays.onOrAfter(contact.on())), contact.left());
    }

    private LocalDate removedOn(String caseNumber) {
        List<CaseHistory.Episode> episodes = history.episodes(caseNumber);
        Instant endedAt = episodes.get(episodes.size() - 1).endedAt();
        return endedAt == null ? region.today() : endedAt.atZone(region.zone()).toLocalDate();
    }

    record Contact(OffsetDateTime at, int left) {}
}
