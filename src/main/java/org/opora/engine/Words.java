package org.opora.engine;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for codes, in the language of the person who reads. A code without words stays as it is. */
@Component
public class Words {

    private final MessageSource messages;
    private final ReaderLanguage language;

    public Words(MessageSource messages, ReaderLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** @param kind such as {@code assessment.level} or {@code plan.domain} */
    public String of(String kind, String code) {
        return message(kind + "." + code, code);
    }

    /** A list in Markdown, or the words for {@code <kind>.none}. */
    public String list(String kind, Collection<String> codes) {
        return codes.isEmpty()
                ? of(kind, "none")
                : codes.stream().map(code -> "- " + of(kind, code)).collect(Collectors.joining("\n"));
    }

    /** A sentence with arguments; the key itself if there are no words for it. */
    public String sentence(String key, Object... arguments) {
        return message(key, key, arguments);
    }

    private String message(String key, String otherwise, Object... arguments) {
        String words = messages.getMessage(key, arguments, otherwise, language.locale());
        return words == null ? otherwise : words;
    }
}
