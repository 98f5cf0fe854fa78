package org.opora.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule that models and forms keep, over all bundles together. */
public class ModelChecks {

    private final List<Bundle> bundles;
    private final Set<String> delegates;

    /** @param delegates names of the beans that models may name */
    public ModelChecks(List<Bundle> bundles, Set<String> delegates) {
        this.bundles = bundles;
        this.delegates = delegates;
    }

    /** Everything that is wrong, in the order of files; empty if all is well. */
    public List<Problem> problems() {
        Set<String> processes = names(".bpmn");
        Set<String> decisions = names(".dmn");
        List<Problem> problems = new ArrayList<>();
        for (Bundle bundle : bundles) {
            ProcessRules processRules = new ProcessRules(bundle, delegates, processes, decisions);
            bundle.named(".bpmn").forEach(file -> problems.addAll(processRules.problems(file)));
            bundle.named(".dmn").forEach(file -> problems.addAll(new DecisionRules(bundle).problems(file)));
            bundle.named(".form").forEach(file -> problems.addAll(new FormRules(bundle).problems(file)));
            bundle.files().keySet().stream()
                    .filter(file -> !file.matches(".*\\.(bpmn|dmn|form)"))
                    .forEach(file ->
                            problems.add(new Problem(file, "file", "only .bpmn, .dmn, .form and .yaml belong here")));
        }
        return problems;
    }

    private Set<String> names(String ending) {
        return bundles.stream()
                .flatMap(bundle -> bundle.named(ending).stream())
                .flatMap(file -> Stream.of(file.substring(0, file.length() - ending.length())))
                .collect(Collectors.toSet());
    }
}
