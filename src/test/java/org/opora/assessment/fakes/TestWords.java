package org.opora.assessment.fakes;

import org.opora.assessment.CodeWords;

/** The words the product ships. */
public final class TestWords {

    private TestWords() {}

    public static CodeWords words() {
        return new CodeWords(Cases.messages());
    }
}
