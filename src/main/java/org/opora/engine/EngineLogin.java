package org.opora.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The person on whose behalf the engine works on this thread. */
@Component
public class EngineLogin {

    private final ObjectProvider<IdentityService> identity;

    EngineLogin(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    public Optional<String> login() {
        return Optional.ofNullable(identity.getObject().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }
}
