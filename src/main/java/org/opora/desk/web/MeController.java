package org.opora.desk.web;

import java.util.List;
import java.util.Locale;
import org.opora.engine.StaffDirectory;
import org.opora.security.CurrentStaff;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a script of Tasklist for whom it works, in which language, and how its writing calls are let in. */
@RestController
class MeController {

    private final CurrentStaff staff;
    private final StaffDirectory directory;

    MeController(CurrentStaff staff, StaffDirectory directory) {
        this.staff = staff;
        this.directory = directory;
    }

    @GetMapping("/api/desk/me")
    Me me(Locale locale, CsrfToken token) {
        return new Me(
                staff.login(),
                directory.find(staff.login()).map(StaffDirectory.Staff::name).orElse(staff.login()),
                staff.roles().stream().sorted().toList(),
                locale.getLanguage(),
                new Csrf(token.getHeaderName(), token.getToken()));
    }

    /**
     * @param name the person's own name
     * @param language {@code ru} or {@code en}
     */
    record Me(String login, String name, List<String> roles, String language, Csrf csrf) {}

    /** The header that every call carries which changes something. */
    record Csrf(String header, String token) {}
}
