package org.opora.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Forms exactly as they were deployed, in words, for people who read what was signed with them. */
public interface FormTexts {

    /**
     * Empty if the deployment or its form is not there any more.
     *
     * @param deployment that held the form when it was signed
     * @param form id, e.g. {@code survey-home}
     * @param language of the labels, as far as the catalogues of the models know them in it
     */
    Optional<FormText> of(String deployment, String form, Locale language);

    /** @param parts in the order of the form */
    record FormText(String form, List<Part> parts) {

        /** Inputs and lists, those within groups as well. */
        public Stream<Part> inputs() {
            return parts.stream().flatMap(Part::inputs);
        }
    }

    /** What a part of a form is. */
    enum Kind {
        TEXT,
        GROUP,
        FIELD,
        ROWS
    }

    /**
     * A part of a form.
     *
     * @param key of the value, empty for texts and groups
     * @param type as the form calls it, e.g. {@code textarea}; for a date with its subtype, e.g. {@code datetime.date}
     * @param options words by value, for those that the form itself names
     * @param sensitivity {@code identity}, {@code health}, {@code narrative}, or null
     * @param conditional true if the form may hide it
     * @param parts of a group, or of each row
     */
    record Part(
            Kind kind,
            String key,
            String label,
            String type,
            Map<String, String> options,
            @Nullable String sensitivity,
            boolean conditional,
            List<Part> parts) {

        Stream<Part> inputs() {
            return switch (kind) {
                case TEXT -> Stream.empty();
                case GROUP -> parts.stream().flatMap(Part::inputs);
                case FIELD, ROWS -> Stream.of(this);
            };
        }
    }
}
