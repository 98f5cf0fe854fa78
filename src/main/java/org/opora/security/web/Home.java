package org.opora.security.web;

import java.util.Set;
import org.opora.engine.Roles;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to his place. */
@Controller
class Home {

    private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/";
    private static final String COCKPIT = "redirect:/camunda/app/cockpit/default/";
    private static final Set<String> WATCHERS =
            Set.of(Roles.MANAGER, Roles.ANALYST, Roles.ADMINISTRATOR, Roles.AUDITOR);

    private final CurrentStaff staff;

    Home(CurrentStaff staff) {
        this.staff = staff;
    }

    @GetMapping("/")
    String home() {
        if (staff.roles().contains(Roles.AGENCY)) {
            return "redirect:/agency";
        }
        return staff.roles().stream().anyMatch(WATCHERS::contains) ? COCKPIT : TASKLIST;
    }
}
