package org.opora.referral;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The transports of this server by kind. */
@Component
class Transports {

    private final Map<TransportKind, Transport> byKind;

    Transports(List<Transport> transports) {
        this.byKind = transports.stream().collect(Collectors.toMap(Transport::kind, Function.identity()));
    }

    Transport of(Agency agency) {
        Transport transport = byKind.get(agency.transport());
        if (transport == null) {
            throw new IllegalStateException("no transport " + agency.transport());
        }
        return transport;
    }
}
