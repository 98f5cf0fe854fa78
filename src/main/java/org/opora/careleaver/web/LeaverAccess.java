package org.opora.careleaver.web;

import java.util.Arrays;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Staff see the leavers of their organisations; of others they learn not even that they exist. */
@Component
class LeaverAccess {

    private final SupportCases cases;
    private final CurrentStaff staff;
    private final AccessLog log;

    LeaverAccess(SupportCases cases, CurrentStaff staff, AccessLog log) {
        this.cases = cases;
        this.staff = staff;
        this.log = log;
    }

    /** @param action how the access log calls it */
    SupportCase enter(String caseNumber, String action) {
        letReadersIn();
        SupportCase found = cases.find(caseNumber)
                .filter(supportCase -> staff.sees(supportCase.organisation()))
                .filter(supportCase -> supportCase.kind() == CaseKind.CARE_LEAVER)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such care leaver in your organisations."));
        log.record(action, caseNumber);
        return found;
    }

    void letReadersIn() {
        if (!staff.readsCaseFiles()) {
            throw new AccessDeniedException("this role does not read case files");
        }
    }

    void only(String... roles) {
        if (Arrays.stream(roles).noneMatch(staff.roles()::contains)) {
            throw new AccessDeniedException("another role is needed");
        }
    }
}
