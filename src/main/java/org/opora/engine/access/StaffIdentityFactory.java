package org.opora.engine.access;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.opora.engine.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the engine its view of the staff. The directory is looked up late, as it is built after the engine. */
@Component
public class StaffIdentityFactory implements SessionFactory {

    private final ObjectProvider<StaffDirectory> directory;

    StaffIdentityFactory(ObjectProvider<StaffDirectory> directory) {
        this.directory = directory;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new StaffIdentity(directory.getObject());
    }
}
