package org.opora.desk.dossier;

import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.OpenTasks;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Lets people in to the cases of their organisations, and notes each who comes in. */
@Component
class CaseDoor {

    private final SupportCases cases;
    private final CurrentStaff staff;
    private final AccessLog log;
    private final Said said;

    CaseDoor(SupportCases cases, CurrentStaff staff, AccessLog log, Said said) {
        this.cases = cases;
        this.staff = staff;
        this.log = log;
        this.said = said;
    }

    /**
     * 403 to roles that read no case file, 404 for a case of others, as for one that does not exist.
     *
     * @param action how the access log calls it
     * @param detail what of the case, a code or an id; empty for the whole
     */
    SupportCase enter(String number, String action, String detail) {
        letReadersIn();
        SupportCase found = cases.find(number)
                .filter(supportCase -> staff.sees(supportCase.organisation()))
                .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND, "noCase"));
        log.record(action, detail.isEmpty() ? number : number + " " + detail);
        return found;
    }

    void letReadersIn() {
        if (!staff.readsCaseFiles()) {
            throw refusal(HttpStatus.FORBIDDEN, "role");
        }
    }

    /** Notes a look at many cases. */
    void noteList(int page) {
        log.record("LIST_CASES", "page " + page);
    }

    boolean sees(SupportCase supportCase) {
        return staff.sees(supportCase.organisation());
    }

    OpenTasks.Reader reader() {
        return new OpenTasks.Reader(staff.login(), staff.roles(), staff.organisations());
    }

    /** @param reason key of the words */
    ErrorResponseException refusal(HttpStatus status, String reason) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, said.text("refused." + reason));
        return new ErrorResponseException(status, problem, null);
    }
}
