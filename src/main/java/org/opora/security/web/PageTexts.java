package org.opora.security.web;

import com.samskivert.mustache.Mustache;
import java.util.Locale;
import org.springframework.boot.autoconfigure.mustache.MustacheResourceTemplateLoader;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its language and its words: {@code {{#t}}key{{/t}}} in a template. */
@ControllerAdvice
class PageTexts {

    private final MessageSource messages;

    PageTexts(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("lang")
    String language(Locale locale) {
        return locale.getLanguage();
    }

    @ModelAttribute("t")
    Mustache.Lambda words(Locale locale) {
        return (fragment, out) ->
                out.write(messages.getMessage(fragment.execute().strip(), null, locale));
    }

    /** Templates in which a value that is not there is empty, not a fault. */
    @Configuration(proxyBeanMethods = false)
    static class Templates {

        @Bean
        Mustache.Compiler mustacheCompiler() {
            MustacheResourceTemplateLoader loader =
                    new MustacheResourceTemplateLoader("classpath:/templates/", ".mustache");
            loader.setCharset("UTF-8");
            return Mustache.compiler().withLoader(loader).defaultValue("");
        }
    }
}
