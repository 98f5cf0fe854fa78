package org.opora.careleaver.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.calendar.Region;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HelpRequests;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Tells the process what is asked for, and whose case it is. */
@Component
class LoadHelpRequestDelegate implements JavaDelegate {

    private static final String USUAL_URGENCY = "STANDARD";

    private final HelpRequests requests;
    private final SupportCases cases;
    private final Region region;

    LoadHelpRequestDelegate(HelpRequests requests, SupportCases cases, Region region) {
        this.requests = requests;
        this.cases = cases;
        this.region = region;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HelpRequest request = requests.get(UUID.fromString(HelpVariables.HELP_REQUEST_ID.get(execution)));
        SupportCase supportCase = cases.get(request.caseNumber());
        HelpVariables.CASE_NUMBER.set(execution, supportCase.number());
        HelpVariables.EPISODE_NUMBER.set(execution, supportCase.episode());
        HelpVariables.FAMILY_ID.set(
                execution,
                Optional.ofNullable(supportCase.family()).map(UUID::toString).orElse(null));
        HelpVariables.URGENCY.set(execution, USUAL_URGENCY);
        HelpVariables.LEVEL.set(execution, supportCase.level());
        HelpVariables.CURATOR.set(execution, supportCase.curator());
        HelpVariables.HELP_KIND.set(execution, request.kind().name());
        HelpVariables.REQUESTED_AT.set(execution, LeaverForms.timer(since(request.requestedOn())));
    }

    private OffsetDateTime since(LocalDate day) {
        return day.isBefore(region.today()) ? region.morningOf(day) : region.now();
    }
}
