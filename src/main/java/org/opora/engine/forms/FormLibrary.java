package org.opora.engine.forms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/** The forms as deployed. A deployed form never changes, so it is read once. */
@Component
class FormLibrary {

    private final Map<String, FormSchema> forms = new ConcurrentHashMap<>();

    FormSchema form(String deployment, String form) {
        return forms.computeIfAbsent(deployment + "/" + form, key -> read(deployment, form + ".form"));
    }

    private static FormSchema read(String deployment, String file) {
        ResourceEntity resource = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, file);
        if (resource == null) {
            throw new IllegalStateException("deployment " + deployment + " holds no form " + file);
        }
        return FormSchema.parse(resource.getBytes());
    }
}
