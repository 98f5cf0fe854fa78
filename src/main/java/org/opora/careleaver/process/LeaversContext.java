package org.opora.careleaver.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.opora.careleaver.ReturnToSupport;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.Roles;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;

/**
 * Offers those who may ask for help in a leaver's name the leavers of their institution, and those who may return to
 * support.
 */
@Component
class LeaversContext implements FormContext {

    private static final Set<String> ASKING = Set.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR);

    private static final String RETURN = "return-to-support";
    private static final Set<CareLeaverStatus> GONE =
            Set.of(CareLeaverStatus.REFUSED, CareLeaverStatus.LOST_CONTACT, CareLeaverStatus.ENDED);

    private final CareLeavers careLeavers;
    private final ReturnToSupport returnToSupport;
    private final CurrentStaff currentStaff;

    LeaversContext(CareLeavers careLeavers, ReturnToSupport returnToSupport, CurrentStaff currentStaff) {
        this.careLeavers = careLeavers;
        this.returnToSupport = returnToSupport;
        this.currentStaff = currentStaff;
    }

    @Override
    public Set<String> forms() {
        return Set.of("request-help", RETURN);
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        boolean asking = currentStaff.roles().stream().anyMatch(ASKING::contains);
        if (!asking) {
            return Map.of();
        }
        return form.form().equals(RETURN)
                ? Map.of("returners", options(form.organisation(), this::mayReturn))
                : Map.of("leavers", options(form.organisation(), leaver -> true));
    }

    private boolean mayReturn(CareLeaver leaver) {
        return GONE.contains(leaver.status())
                && returnToSupport.refusal(leaver.caseNumber()).isEmpty();
    }

    private List<Map<String, String>> options(String institution, Predicate<CareLeaver> choice) {
        return careLeavers.ofInstitution(institution).stream()
                .filter(choice)
                .map(LeaversContext::option)
                .toList();
    }

    private static Map<String, String> option(CareLeaver leaver) {
        return Map.of("label", leaver.person().fullName() + ", " + leaver.caseNumber(), "value", leaver.caseNumber());
    }
}
