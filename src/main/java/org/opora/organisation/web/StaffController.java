package org.opora.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.opora.organisation.LastAdministrator;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How an administrator opens organisations and hires people. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasRole('administrator')")
class StaffController {

    private static final String CODE = "[a-z][a-z0-9.-]{1,60}";
    private static final String ROLE = "intake|curator|supervisor|secretary|manager|analyst|administrator|auditor";

    private final Organisations organisations;
    private final StaffRegister register;
    private final PasswordEncoder passwords;

    StaffController(Organisations organisations, StaffRegister register, PasswordEncoder passwords) {
        this.organisations = organisations;
        this.register = register;
        this.passwords = passwords;
    }

    @GetMapping("/organisations")
    List<Organisation> organisations() {
        return organisations.all();
    }

    @PostMapping("/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    void open(@Valid @RequestBody OpenOrganisation request) {
        organisations.open(new Organisation(
                request.id(), request.name(), Organisation.Kind.valueOf(request.kind()), request.oktmo()));
    }

    @PostMapping("/staff")
    @ResponseStatus(HttpStatus.CREATED)
    void hire(@Valid @RequestBody Hire request) {
        known(request.organisations());
        register.hire(new NewStaff(
                request.login(),
                request.firstName(),
                request.lastName(),
                passwords.encode(request.password()),
                request.roles(),
                request.organisations()));
    }

    /** Gives other roles and organisations in the place of those before; 404 if nobody with this login works here. */
    @PutMapping("/staff/{login}/work")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable String login, @Valid @RequestBody Work request) {
        known(request.organisations());
        if (!register.reassign(login, request.roles(), request.organisations())) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
    }

    @PutMapping("/staff/{login}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@PathVariable String login, @Valid @RequestBody NewPassword request) {
        register.changePassword(login, passwords.encode(request.password()));
    }

    @DeleteMapping("/staff/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String login) {
        register.dismiss(login);
    }

    private void known(Set<String> ids) {
        List<String> known = organisations.all().stream().map(Organisation::id).toList();
        List<String> unknown =
                ids.stream().filter(id -> !known.contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            String detail = "organisations: there is no " + String.join(", ", unknown);
            throw new ErrorResponseException(
                    HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail), null);
        }
    }

    @ExceptionHandler
    ProblemDetail taken(DuplicateKeyException taken) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "This id or login is taken.");
    }

    @ExceptionHandler
    ProblemDetail needed(LastAdministrator last) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "The last administrator cannot leave or take up other work: give somebody else the role first.");
    }

    /** @param kind CENTRE, INSTITUTION or MINISTRY */
    record OpenOrganisation(
            @NotBlank @Pattern(regexp = CODE) String id,
            @NotBlank @Size(max = 200) String name,

            @NotBlank @Pattern(regexp = "CENTRE|INSTITUTION|MINISTRY")
            String kind,

            @NotBlank @Pattern(regexp = "\\d{8}(\\d{3})?") String oktmo) {}

    /** Somebody to hire; the password is at least 12 signs long. */
    record Hire(
            @NotBlank @Pattern(regexp = CODE) String login,
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotBlank @Size(min = 12, max = 200) String password,
            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE) String> roles,
            @NotEmpty Set<@NotBlank String> organisations) {

        @Override
        public String toString() {
            return "Hire[" + login + "]";
        }
    }

    /** What somebody does where, in the place of what he did before. */
    record Work(
            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE) String> roles,
            @NotEmpty Set<@NotBlank String> organisations) {}

    /** A new password, at least 12 signs long. */
    record NewPassword(@NotBlank @Size(min = 12, max = 200) String password) {

        @Override
        public String toString() {
            return "NewPassword";
        }
    }
}
