package org.opora.engine;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The language to speak: the reader's if it is Russian or English, else the region's. */
@Component
public class ReaderLanguage {

    private static final List<String> SPOKEN = List.of("ru", "en");

    private final EngineProperties properties;

    public ReaderLanguage(EngineProperties properties) {
        this.properties = properties;
    }

    public Locale locale() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale asked = context == null ? null : context.getLocale();
        return asked != null && SPOKEN.contains(asked.getLanguage()) ? asked : properties.locale();
    }
}
