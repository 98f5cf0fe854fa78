package org.opora.careleaver.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How columns and values of a file may be called: by their codes, and in both languages. */
@Component
class FileWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    private final MessageSource messages;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<Column, Map<String, String>> codes = new EnumMap<>(Column.class);

    FileWords(MessageSource messages) {
        this.messages = messages;
        for (Column column : Column.values()) {
            columns.put(plain(column.key()), column);
            LANGUAGES.forEach(language -> columns.put(plain(name(column, language)), column));
            codes.put(column, codes(column));
        }
    }

    Optional<Column> column(String heading) {
        return Optional.ofNullable(columns.get(plain(heading)));
    }

    Optional<String> code(Column column, String text) {
        return Optional.ofNullable(codes.getOrDefault(column, Map.of()).get(plain(text)));
    }

    String name(Column column, Locale language) {
        return words("careleaver.column." + column.key(), language);
    }

    String code(Column column, String code, Locale language) {
        return words("careleaver." + column.key() + "." + code, language);
    }

    String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private Map<String, String> codes(Column column) {
        Map<String, String> found = new HashMap<>();
        for (String code : column.codes()) {
            found.put(plain(code), code);
            LANGUAGES.forEach(language -> found.put(plain(code(column, code, language)), code));
        }
        return found;
    }

    /** A heading may have a star for what is mandatory, as forms have. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace("*", "")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
