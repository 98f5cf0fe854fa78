package org.opora.engine.deployment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.opora.engine.EngineProperties;
import org.opora.engine.ModelTexts;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Element;

/** The catalogues of all bundles and the names of all steps, read once, when somebody first asks. */
@Component
class Catalogue implements ModelTexts {

    private static final String RUSSIAN = "ru";

    private final Supplier<Texts> texts;

    Catalogue(EngineProperties properties) {
        this.texts = SingletonSupplier.of(() -> Texts.read(properties));
    }

    @Override
    public String in(Locale language, String text) {
        Texts known = texts.get();
        Map<String, String> words = language.getLanguage().equals(RUSSIAN) ? known.russian() : known.english();
        return words.getOrDefault(text.strip(), text);
    }

    @Override
    public String step(Locale language, String step) {
        String name = texts.get().steps().get(step);
        return name == null ? step : in(language, name);
    }

    /**
     * @param russian by English text
     * @param english by Russian text
     * @param steps names by id
     */
    private record Texts(Map<String, String> russian, Map<String, String> english, Map<String, String> steps) {

        static Texts read(EngineProperties properties) {
            Texts texts = new Texts(new HashMap<>(), new HashMap<>(), new HashMap<>());
            ModelFolders.at(properties.models()).bundles().forEach(texts::add);
            return texts;
        }

        private void add(Bundle bundle) {
            bundle.translations().forEach((source, translation) -> {
                russian.putIfAbsent(source, translation);
                // Two English texts may share a Russian one: the shorter is the plainer.
                english.merge(translation, source, Texts::plainer);
            });
            bundle.named(".bpmn").forEach(file -> names(bundle.content(file)));
        }

        private static String plainer(String first, String second) {
            return first.length() == second.length()
                    ? (first.compareTo(second) < 0 ? first : second)
                    : (first.length() < second.length() ? first : second);
        }

        private void names(byte[] model) {
            Xml.all(Xml.parse(model))
                    .filter(element -> element.hasAttribute("id")
                            && !element.getAttribute("name").isBlank())
                    .forEach(this::name);
        }

        private void name(Element element) {
            steps.putIfAbsent(element.getAttribute("id"), element.getAttribute("name"));
        }
    }
}
