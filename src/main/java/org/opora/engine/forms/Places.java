package org.opora.engine.forms;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Names of places in models. */
final class Places {

    private Places() {}

    static String process(ProcessDefinitionEntity definition) {
        return definition.getKey();
    }
}
