package org.opora.assessment;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for codes, in the language of the person who reads. A code without words stays as it is. */
@Component
public class Words {

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @param kind such as {@code assessment.level} or {@code plan.domain} */
    public String of(String kind, String code) {
        String words = messages.getMessage(kind + "." + code, null, code, LocaleContextHolder.getLocale());
        return words == null ? code : words;
    }

    /** A list in Markdown, or the words for {@code <kind>.none}. */
    public String list(String kind, Collection<String> codes) {
        return codes.isEmpty()
                ? of(kind, "none")
                : codes.stream().map(code -> "- " + of(kind, code)).collect(Collectors.joining("\n"));
    }

    /** A sentence with arguments; the key itself if there are no words for it. */
    public String sentence(String key, Object... arguments) {
        String words = messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
        return words == null ? key : words;
    }
}
