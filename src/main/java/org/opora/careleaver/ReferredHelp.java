package org.opora.careleaver;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.opora.careleaver.HelpRequest.Answer;
import org.opora.careleaver.HelpRequest.Errand;
import org.opora.careleaver.HelpRequest.Outcome;
import org.opora.plan.OtherActions;
import org.opora.plan.PlanAction;
import org.opora.registry.CareLeavers;
import org.springframework.stereotype.Component;

/** Requests for help that an agency is asked to meet. The outcome of the referral is the outcome of the request. */
@Component
class ReferredHelp implements OtherActions {

    private final HelpRequests requests;
    private final CareLeavers careLeavers;
    private final Deadlines deadlines;
    private final Region region;

    ReferredHelp(HelpRequests requests, CareLeavers careLeavers, Deadlines deadlines, Region region) {
        this.requests = requests;
        this.careLeavers = careLeavers;
        this.deadlines = deadlines;
        this.region = region;
    }

    @Override
    public Optional<PlanAction> find(String caseNumber, String number) {
        return idOf(number)
                .flatMap(requests::find)
                .filter(request -> request.caseNumber().equals(caseNumber))
                .flatMap(this::action);
    }

    @Override
    public void ended(String caseNumber, String number, boolean done, @Nullable String outcomeCode) {
        Outcome outcome = done ? Outcome.PROVIDED : Outcome.NOT_PROVIDED;
        requests.resolve(UUID.fromString(number), outcome, region.today());
    }

    private Optional<PlanAction> action(HelpRequest request) {
        return Optional.ofNullable(request.answer()).map(Answer::errand).map(errand -> action(request, errand));
    }

    private PlanAction action(HelpRequest request, Errand errand) {
        return new PlanAction(
                request.id().toString(),
                String.valueOf(errand.domain()),
                errand.words(),
                String.valueOf(errand.agency()),
                personOf(request),
                1,
                dueOn(request),
                "",
                PlanAction.STARTED);
    }

    private @Nullable UUID personOf(HelpRequest request) {
        return careLeavers
                .ofCase(request.caseNumber())
                .map(leaver -> leaver.person().id())
                .orElse(null);
    }

    private LocalDate dueOn(HelpRequest request) {
        return deadlines
                .term("help.resolved", null, region.morningOf(request.requestedOn()))
                .dueAt()
                .toLocalDate();
    }

    private static Optional<UUID> idOf(String number) {
        try {
            return Optional.of(UUID.fromString(number));
        } catch (IllegalArgumentException anotherKindOfNumber) {
            return Optional.empty();
        }
    }
}
