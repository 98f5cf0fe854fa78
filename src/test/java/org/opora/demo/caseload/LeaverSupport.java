package org.opora.demo.caseload;

import org.opora.careleaver.RegisterCareLeaver;
import org.opora.casefile.SupportCases;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves a leaver's entry and case to the next status. This is the one place where the stories of the demo touch the course
 * of support: here its process is begun and led on.
 */
@Component
@Profile("demo")
class LeaverSupport {

    private final RegisterCareLeaver register;
    private final CareLeavers registry;
    private final SupportCases cases;

    LeaverSupport(RegisterCareLeaver register, CareLeavers registry, SupportCases cases) {
        this.register = register;
        this.registry = registry;
        this.cases = cases;
    }

    void enter(String caseNumber, DemoLeaver leaver) {
        register.register(caseNumber, leaver.entry());
    }

    void move(String caseNumber, DemoLeaver leaver, CareLeaverStatus status) {
        registry.move(caseNumber, status);
        switch (status) {
            case SUPPORTED -> {
                cases.decideLevel(caseNumber, "ADAPTATION", null);
                cases.takeOn(caseNumber, Institutions.adviser(leaver.institution()), "CARE_LEAVER_159");
            }
            case LOST_CONTACT, ENDED -> cases.remove(caseNumber, reason(status), false);
            case REGISTERED, OFFERED, REFUSED -> {
                // the case waits for another offer
            }
        }
    }

    private static String reason(CareLeaverStatus status) {
        return status == CareLeaverStatus.ENDED ? "GOALS_REACHED" : status.name();
    }
}
