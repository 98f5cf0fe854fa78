package org.opora.casefile.web;

import java.util.Arrays;
import java.util.UUID;
import org.opora.casefile.Attachments;
import org.opora.casefile.Attachments.Attachment;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.engine.Roles;
import org.opora.security.AccessLog;
import org.opora.security.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may see, attach and take out files: as the case file; managers and auditors only read. */
@Component
class AttachmentDoor {

    private final SupportCases cases;
    private final Attachments attachments;
    private final CurrentStaff staff;
    private final AccessLog log;

    AttachmentDoor(SupportCases cases, Attachments attachments, CurrentStaff staff, AccessLog log) {
        this.cases = cases;
        this.attachments = attachments;
        this.staff = staff;
        this.log = log;
    }

    /** 403 to roles that read no case file, 404 for a case of others, as for one that does not exist. */
    SupportCase enter(String number) {
        if (!staff.readsCaseFiles()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "your role does not read case files");
        }
        return cases.find(number)
                .filter(supportCase -> staff.sees(supportCase.organisation()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "there is no such case in your organisations"));
    }

    SupportCase enterToAttach(String number) {
        SupportCase supportCase = enter(number);
        if (!attaches()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "your role does not attach files");
        }
        return supportCase;
    }

    boolean attaches() {
        return has(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);
    }

    /** A file of this case, or 404; 410 once it was taken out, but to those who look after that. */
    Attachment readable(String number, UUID id) {
        Attachment found = attachment(number, id);
        if (found.isRemoved() && !has(Roles.SUPERVISOR, Roles.AUDITOR)) {
            throw Problem.of(HttpStatus.GONE, "this file was taken out of the case file");
        }
        return found;
    }

    /** A file that this person may take out: his own, or any for a supervisor. */
    Attachment removable(String number, UUID id) {
        enterToAttach(number);
        Attachment found = attachment(number, id);
        if (!mayRemove(found)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "only who attached a file, or a supervisor, takes it out");
        }
        return found;
    }

    boolean mayRemove(Attachment attachment) {
        return !attachment.isRemoved()
                && attaches()
                && (attachment.addedBy().equals(staff.login()) || has(Roles.SUPERVISOR));
    }

    void note(String action, String subject) {
        log.record(action, subject);
    }

    private Attachment attachment(String number, UUID id) {
        return attachments
                .find(enter(number).number(), id)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "there is no such file in this case"));
    }

    private boolean has(String... roles) {
        return Arrays.stream(roles).anyMatch(staff.roles()::contains);
    }
}
