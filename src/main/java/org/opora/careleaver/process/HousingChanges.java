package org.opora.careleaver.process;

import java.util.Map;
import org.opora.engine.Processes;
import org.opora.registry.CareLeaverDescribed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells inspections and tenancies that wait for it that a leaver may have moved or got another contract. */
@Component
class HousingChanges {

    private static final String HOUSING_CHANGED = "HousingChanged";

    private final Processes processes;

    HousingChanges(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void described(CareLeaverDescribed event) {
        processes.tell(HOUSING_CHANGED, event.caseNumber(), Map.of());
    }
}
