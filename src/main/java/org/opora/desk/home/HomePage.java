package org.opora.desk.home;

import org.opora.engine.OpenTasks.Reader;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows everybody his places; staff of an agency have one only. */
@Controller
class HomePage {

    private final CurrentStaff staff;
    private final StaffDirectory directory;
    private final HomePlaces places;

    HomePage(CurrentStaff staff, StaffDirectory directory, HomePlaces places) {
        this.staff = staff;
        this.directory = directory;
        this.places = places;
    }

    @GetMapping("/")
    ModelAndView home() {
        if (staff.roles().contains(Roles.AGENCY)) {
            return new ModelAndView("redirect:/agency");
        }
        return new ModelAndView("home")
                .addObject(
                        "person",
                        directory
                                .find(staff.login())
                                .map(StaffDirectory.Staff::name)
                                .orElse(staff.login()))
                .addObject("sections", places.of(new Reader(staff.login(), staff.roles(), staff.organisations())));
    }
}
