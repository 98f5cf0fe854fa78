package org.opora.desk.dossier;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FormTexts.Part;
import org.opora.referral.Agencies;
import org.springframework.stereotype.Component;

/** Signed values in words: options by their labels, people by their names, days as the reader writes them. */
@Component
class FieldValues {

    private final Said said;
    private final Agencies agencies;

    FieldValues(Said said, Agencies agencies) {
        this.said = said;
        this.agencies = agencies;
    }

    String of(Part part, @Nullable Object value, People people) {
        if (part.type().equals("checkbox")) {
            return said.yesNo(Boolean.TRUE.equals(value));
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? Said.NOTHING
                    : several.stream().map(one -> of(part, one, people)).collect(Collectors.joining("; "));
        }
        String option = part.options().get(String.valueOf(value));
        if (option != null) {
            return option;
        }
        return part.type().startsWith("text") && value != null ? value.toString() : plain(value, people);
    }

    /** A value of which nothing is known but itself. */
    String plain(@Nullable Object value, People people) {
        if (value == null || value.toString().isBlank()) {
            return Said.NOTHING;
        }
        if (value instanceof Boolean ticked) {
            return said.yesNo(ticked);
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(said.locale()).format(number);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> plain(one, people)).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> row) {
            return row.values().stream().map(one -> plain(one, people)).collect(Collectors.joining(", "));
        }
        return people.name(value.toString()).orElseGet(() -> code(value.toString()));
    }

    /** Forms offer staff and agencies to choose from; what was chosen is a login or a code. */
    private String code(String text) {
        String name = said.staff(text);
        if (!name.equals(text)) {
            return name;
        }
        return agencies.find(text).isPresent() ? agencies.name(text) : said.written(text);
    }
}
