package org.opora.engine.deployment;

/** What is wrong in a model or form: the file, the element, and the rule in words. */
public record Problem(String file, String element, String rule) {

    @Override
    public String toString() {
        return "%s: %s: %s".formatted(file, element, rule);
    }
}
