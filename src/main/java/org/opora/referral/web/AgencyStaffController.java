package org.opora.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.opora.engine.Roles;
import org.opora.referral.Agencies;
import org.opora.referral.link.AgencyStaff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** An administrator says which agency a member of its staff works for. */
@RestController
class AgencyStaffController {

    private final ReferralAccess access;
    private final Agencies agencies;
    private final AgencyStaff staff;

    AgencyStaffController(ReferralAccess access, Agencies agencies, AgencyStaff staff) {
        this.access = access;
        this.agencies = agencies;
        this.staff = staff;
    }

    @PutMapping("/api/staff/{login}/agency")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable("login") String login, @Valid @RequestBody Assignment assignment) {
        access.only(Roles.ADMINISTRATOR);
        if (agencies.find(assignment.agency()).isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "agency: no agency with this code is configured.");
        }
        staff.assign(login, assignment.agency());
    }

    record Assignment(@NotBlank String agency) {}
}
