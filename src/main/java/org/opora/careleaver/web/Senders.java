package org.opora.careleaver.web;

import java.util.Set;
import java.util.UUID;
import org.opora.careleaver.intake.Batch;
import org.opora.careleaver.intake.Batches;
import org.opora.engine.Roles;
import org.opora.security.CurrentStaff;
import org.opora.security.StaffPage;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may send the yearly file and read the report on it: intake and supervisors, of the institutions they work for. */
@Component
class Senders {

    private static final Set<String> ROLES = Set.of(Roles.INTAKE, Roles.SUPERVISOR);

    private final CurrentStaff currentStaff;
    private final Batches batches;

    Senders(CurrentStaff currentStaff, Batches batches) {
        this.currentStaff = currentStaff;
        this.batches = batches;
    }

    @Bean
    @Order(200)
    static StaffPage yearlyFilePage() {
        return new StaffPage.Plain("/care-leavers/import", "careleaver.import.title", ROLES);
    }

    void letIn() {
        if (currentStaff.roles().stream().noneMatch(ROLES::contains)) {
            throw Refusals.of(HttpStatus.FORBIDDEN, "only intake and supervisors enter care leavers from a file");
        }
    }

    Batch batch(UUID id) {
        return batches.visible(id)
                .orElseThrow(() -> Refusals.of(HttpStatus.NOT_FOUND, "there is no such import of your institutions"));
    }
}
