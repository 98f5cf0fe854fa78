package org.opora.desk;

import java.util.List;

/** A form as people read it: labels, answers in words, in order and in the groups of the form. */
public record FormPaper(String form, List<Part> parts) {

    /** A piece of the form. */
    public sealed interface Part permits Group, Answer, Table, Note {}

    /** @param label may be blank: then the parts merely stand together */
    public record Group(String label, List<Part> parts) implements Part {}

    /**
     * A field.
     *
     * @param words the answer; several for a list of ticks, none if it was left empty
     * @param options all that could be chosen, in words; empty if nothing is chosen here, or nobody knows what from
     */
    public record Answer(String key, String label, Kind kind, List<String> words, List<String> options)
            implements Part {

        public String text() {
            return String.join(", ", words);
        }
    }

    /** @param rows one text a heading, empty where nothing was said */
    public record Table(String key, String label, List<String> headings, List<List<String>> rows) implements Part {}

    /** A read-only text, in the little Markdown that forms use. */
    public record Note(String markdown) implements Part {}

    /** What kind of answer a field takes. */
    public enum Kind {
        LINE,
        TEXT,
        NUMBER,
        DATE,
        TICK,
        /** One of several. */
        CHOICE,
        /** Any of several. */
        CHOICES
    }
}
