package org.opora.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a submitted form, already checked against the form itself: required fields are there, options are known,
 * dates are dates. Reading a field as another type than the form gives it is an error of the program.
 *
 * @param values by field key; text, {@link Number}, {@link Boolean}, list of text (checklist) or list of maps (rows)
 */
public record Fields(Map<String, Object> values) {

    public Optional<String> text(String key) {
        return Optional.ofNullable((String) values.get(key)).filter(text -> !text.isBlank());
    }

    /** The text of a required field. */
    public String requiredText(String key) {
        return text(key).orElseThrow(() -> new IllegalStateException("form field '" + key + "' is not filled"));
    }

    public Optional<Integer> number(String key) {
        return Optional.ofNullable((Number) values.get(key)).map(Number::intValue);
    }

    public Optional<BigDecimal> decimal(String key) {
        return Optional.ofNullable((Number) values.get(key)).map(number -> new BigDecimal(number.toString()));
    }

    public boolean ticked(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    public Optional<LocalDate> date(String key) {
        return text(key).map(LocalDate::parse);
    }

    public Optional<OffsetDateTime> dateTime(String key) {
        return text(key).map(OffsetDateTime::parse);
    }

    /** The ticked options of a checklist. */
    @SuppressWarnings("unchecked")
    public List<String> choices(String key) {
        return (List<String>) values.getOrDefault(key, List.of());
    }

    /** The rows of a dynamic list. */
    @SuppressWarnings("unchecked")
    public List<Fields> rows(String key) {
        List<Map<String, Object>> rows = (List<Map<String, Object>>) values.getOrDefault(key, List.of());
        return rows.stream().map(Fields::new).toList();
    }
}
