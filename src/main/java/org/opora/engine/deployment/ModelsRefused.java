package org.opora.engine.deployment;

import java.util.List;
import java.util.stream.Collectors;

/** Models or forms break rules; nothing was deployed. */
public class ModelsRefused extends RuntimeException {

    private final transient List<Problem> problems;

    public ModelsRefused(List<Problem> problems) {
        super("%d problem(s) in models and forms:%n%s"
                .formatted(
                        problems.size(),
                        problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"))));
        this.problems = problems;
    }

    public List<Problem> problems() {
        return problems;
    }
}
