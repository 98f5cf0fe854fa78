package org.opora.casefile.process;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for codes, in the language of the person who looks. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of the message, or the code itself where nobody has written one. */
    String forCode(String prefix, String code) {
        return say(prefix + "." + code, code);
    }

    /** @param english pattern used where the catalogue has no such message */
    String say(String key, String english, Object... arguments) {
        String text = messages.getMessage(key, arguments, english, LocaleContextHolder.getLocale());
        return text == null ? english : text;
    }
}
