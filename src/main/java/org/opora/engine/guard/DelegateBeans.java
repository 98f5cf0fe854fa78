package org.opora.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that models may name: every {@link JavaDelegate} of the application and nothing else. */
@Component
public class DelegateBeans {

    private final ListableBeanFactory beans;
    private final Set<String> names;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = Set.of(beans.getBeanNamesForType(JavaDelegate.class, false, false));
    }

    public Set<String> names() {
        return names;
    }

    Object get(String name) {
        return beans.getBean(name, JavaDelegate.class);
    }
}
