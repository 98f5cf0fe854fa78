package org.opora.assessment.fakes;

import org.opora.assessment.Words;

/** The words the product ships. */
public final class TestWords {

    private TestWords() {}

    public static Words words() {
        return new Words(Cases.messages());
    }
}
