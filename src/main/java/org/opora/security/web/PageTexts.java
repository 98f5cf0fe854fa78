package org.opora.security.web;

import com.samskivert.mustache.Mustache;
import java.util.Locale;
import org.springframework.context.MessageSource;
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
}
