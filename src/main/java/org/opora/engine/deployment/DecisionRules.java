package org.opora.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The rules of decision tables: one table a file, written in FEEL only. */
class DecisionRules {

    private static final Set<String> FEEL = Set.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private final Bundle bundle;

    DecisionRules(Bundle bundle) {
        this.bundle = bundle;
    }

    List<Problem> problems(String file) {
        List<Problem> problems = new ArrayList<>();
        String path = "processes/%s/%s".formatted(bundle.name(), file);
        try {
            Element root = Xml.parse(bundle.content(file)).getDocumentElement();
            List<Element> decisions = Xml.all(root, "decision").toList();
            if (decisions.size() != 1 || !(decisions.get(0).getAttribute("id") + ".dmn").equals(file)) {
                problems.add(
                        new Problem(path, "decision", "the file must hold one decision whose id is the file name"));
            }
            Stream.concat(Stream.of(root), Xml.all(root, "*"))
                    .filter(element -> !FEEL.contains(element.getAttribute("expressionLanguage")))
                    .forEach(element -> problems.add(
                            new Problem(path, Xml.idOf(element), "must be written in FEEL, scripts are not allowed")));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(path, "file", String.valueOf(e.getMessage())));
        }
        return problems;
    }
}
