package org.opora.desk.paper;

import java.util.Arrays;
import java.util.UUID;
import org.opora.casefile.SignedForms;
import org.opora.casefile.SignedForms.Signed;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.OpenTasks.Reader;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets people print what they may read, and notes each paper: 403 to other roles, 404 for cases of others as for none. */
@Component
class PaperDoor {

    private final SupportCases cases;
    private final SignedForms forms;
    private final CurrentStaff staff;
    private final AccessLog log;

    PaperDoor(SupportCases cases, SignedForms forms, CurrentStaff staff, AccessLog log) {
        this.cases = cases;
        this.forms = forms;
        this.staff = staff;
        this.log = log;
    }

    SupportCase enter(String number) {
        letReadersIn();
        return cases.find(number)
                .filter(supportCase -> staff.sees(supportCase.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An entry of this case, or 404. */
    Signed signed(SupportCase supportCase, UUID entry) {
        return forms.find(entry)
                .filter(signed -> signed.caseNumber().equals(supportCase.number()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    void only(String... roles) {
        if (Arrays.stream(roles).noneMatch(staff.roles()::contains)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    boolean has(String role) {
        return staff.roles().contains(role);
    }

    /** @param paper what was printed: a code, or the id of an entry or a task */
    void note(String caseNumber, String paper) {
        log.record("PRINT", caseNumber + " " + paper);
    }

    Reader reader() {
        letReadersIn();
        return new Reader(staff.login(), staff.roles(), staff.organisations());
    }

    private void letReadersIn() {
        if (!staff.readsCaseFiles()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
