package org.opora.engine.forms;

import java.util.Locale;
import java.util.function.Function;
import org.opora.engine.EngineProperties;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The server's refusals in a language. */
final class Spoken {

    static final Locale RUSSIAN = new Locale("ru");

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private Spoken() {}

    static <T> T in(Locale language, Function<FormMessages, T> speech) {
        var reader = new ReaderLanguage(new EngineProperties(null, language));
        return speech.apply(new FormMessages(new Words(MESSAGES, reader)));
    }

    /** The words for a broken rule alone. */
    static String rule(Locale language, Breach breach) {
        return MESSAGES.getMessage(
                "form.rule." + breach.rule(), breach.arguments().toArray(), language);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/engine");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
