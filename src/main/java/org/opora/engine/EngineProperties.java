package org.opora.engine;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the engine is set up in a region.
 *
 * @param models folder that holds {@code processes/} and {@code forms/}; if it is not set they are looked for in the
 *     working directory, and without them the copies in the jar are used
 * @param locale language of models and forms; the system's language if it is Russian, else English
 */
@ConfigurationProperties("opora")
public record EngineProperties(Path models, Locale locale) {

    public EngineProperties(@Nullable Path models, @Nullable Locale locale) {
        this.models = models == null ? Path.of("") : models;
        this.locale = locale == null ? systemLocale() : locale;
    }

    private static Locale systemLocale() {
        return Locale.getDefault().getLanguage().equals("ru") ? new Locale("ru") : Locale.ENGLISH;
    }
}
