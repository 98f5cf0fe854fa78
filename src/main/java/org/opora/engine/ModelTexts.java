package org.opora.engine;

import java.util.Locale;

/** The words of models in the language of whoever reads, whichever language they were deployed in. */
public interface ModelTexts {

    /** The text in this language, or as it is if the catalogues do not know it. */
    String in(Locale language, String text);

    /**
     * The name of a step, or its id if no model has it any more.
     *
     * @param step id in the model, e.g. {@code Task_SurveyHome}
     */
    String step(Locale language, String step);
}
