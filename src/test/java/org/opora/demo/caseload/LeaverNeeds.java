package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What leavers ask for and get, how their housing is found, and who needs more than that. */
@Component
@Profile("demo")
class LeaverNeeds {

    List<Happening> of(List<DemoLeaver> leavers, Map<DemoLeaver, String> cases, LocalDate today) {
        return List.of();
    }
}
