package org.opora.browser;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.opora.engine.deployment.Bundle;
import org.opora.models.ShippedModels;
import org.opora.models.ShippedModels.Shipped;

/** What a text of a bundle's models reads in a language. */
record Words(String language, Map<String, String> russian) {

    static Words of(Bundle bundle, String language) {
        return new Words(language, bundle.translations());
    }

    /** The name of a process as Tasklist and Cockpit show it. */
    static String nameOf(String process, String language) {
        Shipped<?> model = ShippedModels.processes().stream()
                .filter(some -> some.id().equals(process))
                .findFirst()
                .orElseThrow();
        Bundle bundle = ShippedModels.bundles().stream()
                .filter(some -> some.name().equals(model.bundle()))
                .findFirst()
                .orElseThrow();
        return ShippedModels.elements(Process.class).stream()
                .filter(some -> some.getId().equals(process))
                .findFirst()
                .map(some -> of(bundle, language).of(some.getName()))
                .orElseThrow();
    }

    String of(String english) {
        return language.equals("ru") ? russian.getOrDefault(english.strip(), english) : english;
    }
}
