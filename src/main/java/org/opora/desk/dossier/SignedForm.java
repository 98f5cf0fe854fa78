package org.opora.desk.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was signed, to be read.
 *
 * @param title name of the step in which it was signed
 * @param stored false if the version of the form is no longer there; the values are shown by their keys then
 * @param masked true if something is hidden from the reader
 */
record SignedForm(
        UUID id, String title, String at, String by, int episode, boolean stored, boolean masked, List<Block> blocks) {

    /** All that the reader is shown, for a search. */
    Stream<String> shown() {
        return blocks.stream().flatMap(Block::shown);
    }

    /** The first longer text, to give an idea of what was said. */
    @Nullable
    String gist() {
        return blocks.stream()
                .flatMap(Block::longTexts)
                .findFirst()
                .map(SignedForm::shortened)
                .orElse(null);
    }

    private static String shortened(String text) {
        int most = 160;
        return text.length() <= most
                ? text
                : text.substring(0, text.lastIndexOf(' ', most) + 1).strip() + "…";
    }

    /**
     * A part of the form; one of text, field, group and rows is there.
     *
     * @param group parts of a group
     * @param rows each with its fields
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Block(
            @Nullable String text,
            @Nullable Field field,
            @Nullable Group group,
            @Nullable Rows rows) {

        static Block text(String text) {
            return new Block(text, null, null, null);
        }

        static Block field(Field field) {
            return new Block(null, field, null, null);
        }

        Stream<String> shown() {
            Stream<Field> inRows =
                    rows == null ? Stream.empty() : rows.rows().stream().flatMap(row -> row.cells().stream());
            Stream<String> inGroup =
                    group == null ? Stream.empty() : group.blocks().stream().flatMap(Block::shown);
            return Stream.concat(
                    inGroup,
                    Stream.concat(Stream.ofNullable(field), inRows)
                            .filter(shown -> !shown.masked())
                            .map(Field::value));
        }

        Stream<String> longTexts() {
            if (group != null) {
                return group.blocks().stream().flatMap(Block::longTexts);
            }
            return Stream.ofNullable(field)
                    .filter(shown -> shown.prose() && !shown.masked() && shown.given())
                    .map(shown -> Objects.requireNonNull(shown).value());
        }
    }

    /**
     * @param prose true for a text of several lines
     * @param masked true if the value is hidden from the reader
     */
    record Field(String label, String value, boolean given, boolean prose, boolean masked) {}

    record Group(String label, List<Block> blocks) {}

    /** @param columns labels of the cells */
    record Rows(String label, List<String> columns, List<Row> rows) {

        public boolean filled() {
            return !rows.isEmpty();
        }

        /** The rows by another name, for the template, in which a part of a form has rows, too. */
        public List<Row> lines() {
            return rows;
        }
    }

    record Row(int number, List<Field> cells) {}
}
