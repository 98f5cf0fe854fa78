package org.opora.careleaver.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.Roles;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Offers those who may ask for help in a leaver's name the leavers of their institution. */
@Component
class LeaversContext implements FormContext {

    private static final Set<String> ASKING = Set.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR);

    private final CareLeavers careLeavers;
    private final CurrentStaff currentStaff;

    LeaversContext(CareLeavers careLeavers, CurrentStaff currentStaff) {
        this.careLeavers = careLeavers;
        this.currentStaff = currentStaff;
    }

    @Override
    public Set<String> forms() {
        return Set.of("request-help");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        boolean asking = currentStaff.roles().stream().anyMatch(ASKING::contains);
        return asking ? Map.of("leavers", options(form.organisation())) : Map.of();
    }

    private List<Map<String, String>> options(String institution) {
        return careLeavers.ofInstitution(institution).stream()
                .map(LeaversContext::option)
                .toList();
    }

    private static Map<String, String> option(CareLeaver leaver) {
        return Map.of("label", leaver.person().fullName() + ", " + leaver.caseNumber(), "value", leaver.caseNumber());
    }
}
