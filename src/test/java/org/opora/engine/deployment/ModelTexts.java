package org.opora.engine.deployment;

import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;

/** The texts of a bundle that the deployer looks up in the catalogue: those it would translate if it could. */
public final class ModelTexts {

    private ModelTexts() {}

    /** Every text with words in it; a text of placeholders only needs no translation. */
    public static Set<String> of(Bundle bundle) {
        AskedFor asked = new AskedFor();
        Localiser localiser = new Localiser(asked);
        bundle.files().forEach(localiser::localise);
        return asked.texts;
    }

    /** A file as a Russian server deploys it. */
    public static byte[] inRussian(Bundle bundle, String file) {
        return new Localiser(bundle.translations()).localise(file, bundle.content(file));
    }

    private static final class AskedFor extends HashMap<String, String> {

        private static final long serialVersionUID = 1;

        private final transient Set<String> texts = new TreeSet<>();

        /** Never, or nobody would be asked: an empty catalogue leaves models as they are. */
        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public String getOrDefault(Object source, String otherwise) {
            String text = String.valueOf(source);
            if (text.replaceAll("\\{\\{.*?}}", "").matches("(?s).*\\p{L}.*")) {
                texts.add(text);
            }
            return otherwise;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
