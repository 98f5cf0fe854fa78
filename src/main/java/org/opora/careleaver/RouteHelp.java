package org.opora.careleaver;

import java.util.Map;
import java.util.UUID;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.springframework.stereotype.Component;

/** Finds by table which kind of agency is asked to meet a request. */
@Component
public class RouteHelp {

    private final HelpRequests requests;
    private final Decisions decisions;

    RouteHelp(HelpRequests requests, Decisions decisions) {
        this.requests = requests;
        this.decisions = decisions;
    }

    /** @return HEALTH, EMPLOYMENT, CHILDCARE or OTHER */
    public String route(UUID id) {
        HelpRequest request = requests.get(id);
        Decision routing = decisions.decide(
                "HelpRouting", Map.of("helpKind", request.kind().name()));
        String agency = routing.text("agency");
        requests.route(id, agency, routing.text("domain"));
        return agency;
    }
}
