package org.opora.assessment.fakes;

import java.util.Locale;
import org.opora.engine.EngineProperties;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;

/** The words the product ships. */
public final class TestWords {

    private TestWords() {}

    public static Words words() {
        return new Words(Cases.messages(), language());
    }

    /** The reader's, else English. */
    public static ReaderLanguage language() {
        return new ReaderLanguage(new EngineProperties(null, Locale.ENGLISH));
    }
}
