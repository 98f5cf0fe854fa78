package org.opora.desk.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseFile.Entry;
import org.opora.casefile.Chronology.Line;
import org.opora.desk.dossier.SignedForm.Block;
import org.opora.desk.dossier.SignedForm.Field;
import org.opora.desk.dossier.SignedForm.Group;
import org.opora.desk.dossier.SignedForm.Row;
import org.opora.desk.dossier.SignedForm.Rows;
import org.opora.engine.FormTexts;
import org.opora.engine.FormTexts.FormText;
import org.opora.engine.FormTexts.Kind;
import org.opora.engine.FormTexts.Part;
import org.opora.engine.ModelTexts;
import org.opora.security.SensitiveData;
import org.springframework.stereotype.Component;

/** Shows forms as they were signed: the version of then, the values of then, the labels in the reader's language. */
@Component
class SignedForms {

    private final FormTexts forms;
    private final ModelTexts models;
    private final SensitiveData sensitive;
    private final FieldValues values;
    private final Said said;

    SignedForms(FormTexts forms, ModelTexts models, SensitiveData sensitive, FieldValues values, Said said) {
        this.forms = forms;
        this.models = models;
        this.sensitive = sensitive;
        this.values = values;
        this.said = said;
    }

    String title(String form, String step) {
        String name = models.step(said.locale(), step);
        return name.equals(step) ? form : name;
    }

    SignedForm of(Line line, People people) {
        Entry entry = line.entry();
        Optional<FormText> text = Optional.ofNullable(line.deployment())
                .flatMap(deployment -> forms.of(deployment, String.valueOf(entry.form()), said.locale()));
        Reading reading = new Reading(entry.by(), people);
        List<Block> blocks =
                text.map(form -> blocks(form.parts(), entry.content(), reading)).orElseGet(() -> bare(entry, reading));
        boolean masked = text.map(FormText::inputs).stream()
                .flatMap(parts -> parts)
                .flatMap(part -> part.kind() == Kind.ROWS ? part.parts().stream() : Stream.of(part))
                .anyMatch(part -> !sensitive.shows(part.sensitivity(), entry.by()));
        return new SignedForm(
                entry.id(),
                title(String.valueOf(entry.form()), String.valueOf(entry.step())),
                said.moment(entry.at()),
                said.staff(entry.by()),
                entry.episode(),
                text.isPresent(),
                masked || text.isEmpty() && !seesAll(entry),
                blocks);
    }

    private List<Block> blocks(List<Part> parts, Map<String, Object> content, Reading reading) {
        List<Block> blocks = new ArrayList<>();
        parts.forEach(part -> block(part, content, reading).ifPresent(blocks::add));
        return blocks;
    }

    private Optional<Block> block(Part part, Map<String, Object> content, Reading reading) {
        return switch (part.kind()) {
            case TEXT -> Optional.of(Block.text(part.label()));
            case GROUP -> group(part, blocks(part.parts(), content, reading));
            case ROWS -> rows(part, content.get(part.key()), reading);
            case FIELD ->
                part.conditional() && content.get(part.key()) == null
                        ? Optional.empty()
                        : Optional.of(Block.field(field(part, content.get(part.key()), reading)));
        };
    }

    /** A group that the form had hidden holds no value, and is left out. */
    private static Optional<Block> group(Part part, List<Block> blocks) {
        boolean shown = !part.conditional() || blocks.stream().anyMatch(block -> block.rows() != null || given(block));
        return blocks.isEmpty() || !shown
                ? Optional.empty()
                : Optional.of(new Block(null, null, new Group(part.label(), blocks), null));
    }

    private static boolean given(Block block) {
        Field field = block.field();
        Group group = block.group();
        return field != null && field.given()
                || group != null && group.blocks().stream().anyMatch(SignedForms::given);
    }

    private Optional<Block> rows(Part part, @Nullable Object value, Reading reading) {
        List<Part> columns =
                part.parts().stream().filter(cell -> cell.kind() == Kind.FIELD).toList();
        List<Row> rows = new ArrayList<>();
        if (value instanceof List<?> given) {
            for (Object row : given) {
                if (row instanceof Map<?, ?> cells) {
                    rows.add(new Row(
                            rows.size() + 1,
                            columns.stream()
                                    .map(cell -> field(cell, cells.get(cell.key()), reading))
                                    .toList()));
                }
            }
        }
        return rows.isEmpty() && part.conditional()
                ? Optional.empty()
                : Optional.of(new Block(null, null, null, new Rows(part.label(), labels(columns), rows)));
    }

    private static List<String> labels(List<Part> columns) {
        return columns.stream().map(Part::label).toList();
    }

    private Field field(Part part, @Nullable Object value, Reading reading) {
        boolean prose = part.type().equals("textarea");
        boolean given = value != null && !value.toString().isBlank();
        if (given && !sensitive.shows(part.sensitivity(), reading.signedBy())) {
            return new Field(part.label(), said.text("masked"), true, prose, true);
        }
        return new Field(part.label(), values.of(part, value, reading.people()), given, prose, false);
    }

    private List<Block> bare(Entry entry, Reading reading) {
        if (!seesAll(entry)) {
            return List.of();
        }
        return entry.content().entrySet().stream()
                .map(value -> Block.field(new Field(
                        value.getKey(), values.plain(value.getValue(), reading.people()), true, false, false)))
                .toList();
    }

    private boolean seesAll(Entry entry) {
        return List.of("identity", "health", "narrative").stream()
                .allMatch(sensitivity -> sensitive.shows(sensitivity, entry.by()));
    }

    private record Reading(String signedBy, People people) {}
}
