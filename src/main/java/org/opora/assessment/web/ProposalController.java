package org.opora.assessment.web;

import java.util.List;
import org.opora.assessment.Proposal;
import org.opora.assessment.Proposals;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What tables proposed in a case, from which inputs, and what people decided. */
@RestController
class ProposalController {

    private final Proposals proposals;
    private final SupportCases cases;
    private final CurrentStaff currentStaff;
    private final AccessLog accessLog;

    ProposalController(Proposals proposals, SupportCases cases, CurrentStaff currentStaff, AccessLog accessLog) {
        this.proposals = proposals;
        this.cases = cases;
        this.currentStaff = currentStaff;
        this.accessLog = accessLog;
    }

    /** Newest first; 404 for a case of another organisation, as for one that does not exist. */
    @GetMapping("/api/cases/{number}/proposals")
    List<Proposal> ofCase(@PathVariable String number) {
        if (!currentStaff.readsCaseFiles()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        SupportCase found = cases.find(number)
                .filter(candidate -> currentStaff.sees(candidate.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        accessLog.record("READ_PROPOSALS", found.number());
        return proposals.all(found.number());
    }
}
