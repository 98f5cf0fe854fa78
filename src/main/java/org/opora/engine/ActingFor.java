package org.opora.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine work on behalf of a person, within what that person may, and puts back whoever was there before. */
@Component
public class ActingFor {

    private final ObjectProvider<IdentityService> identity;

    ActingFor(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    public <T> T run(String login, Collection<String> roles, Collection<String> organisations, Supplier<T> work) {
        IdentityService service = identity.getObject();
        Authentication before = service.getCurrentAuthentication();
        service.setAuthentication(login, List.copyOf(roles), List.copyOf(organisations));
        try {
            return work.get();
        } finally {
            restore(service, before);
        }
    }

    /** Nobody's rights are asked. */
    public <T> T unasked(Supplier<T> work) {
        IdentityService service = identity.getObject();
        Authentication before = service.getCurrentAuthentication();
        service.clearAuthentication();
        try {
            return work.get();
        } finally {
            restore(service, before);
        }
    }

    private static void restore(IdentityService service, @Nullable Authentication before) {
        if (before == null) {
            service.clearAuthentication();
        } else {
            service.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
        }
    }
}
