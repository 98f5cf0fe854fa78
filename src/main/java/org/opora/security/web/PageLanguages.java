package org.opora.security.web;

import java.util.List;
import java.util.Locale;
import org.opora.engine.EngineProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The languages of pages: the browser's if it is Russian or English, else the region's. */
@Configuration(proxyBeanMethods = false)
class PageLanguages {

    /** With their countries, whose dates look different. */
    private static final List<Locale> SPOKEN =
            List.of(Locale.forLanguageTag("ru"), Locale.forLanguageTag("ru-RU"), Locale.ENGLISH, Locale.UK, Locale.US);

    @Bean
    LocaleResolver localeResolver(EngineProperties region) {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(SPOKEN);
        resolver.setDefaultLocale(region.locale());
        return resolver;
    }
}
