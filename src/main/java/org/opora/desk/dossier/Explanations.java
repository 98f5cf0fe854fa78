package org.opora.desk.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.assessment.Proposal;
import org.opora.calendar.Deadlines.Deadline;
import org.opora.calendar.Deadlines.Term;
import org.opora.desk.dossier.NoteWords.Detail;
import org.opora.engine.ModelTexts;
import org.opora.engine.TableTexts;
import org.opora.engine.TableTexts.RuleText;
import org.opora.engine.TableTexts.TableText;
import org.opora.security.SensitiveData;
import org.springframework.stereotype.Component;

/** Says why: by which row of which table a day was set or something proposed, from what, and on what ground. */
@Component
class Explanations {

    private static final String DEADLINES = "Deadlines";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("level", "assessment.level"),
            Map.entry("currentLevel", "assessment.level"),
            Map.entry("newLevel", "assessment.level"),
            Map.entry("category", "assessment.category"),
            Map.entry("outcome", "visit.outcome"),
            Map.entry("proposal", "visit.outcome"),
            Map.entry("incidentKind", "assessment.factor|visit.problem"),
            Map.entry("legalBasis", "dossier.legalBasis"),
            Map.entry("reason", NoteWords.REASONS),
            Map.entry("removalReason", NoteWords.REASONS),
            Map.entry("event", "dossier.levelEvent"),
            Map.entry("urgency", "dossier.urgency"),
            Map.entry("visitKind", "dossier.meeting"),
            Map.entry("template", "assessment.template|careleaver.template"),
            Map.entry("caseKind", "dossier.caseKind"),
            Map.entry("agency", "plan.agency"),
            Map.entry("agencyKind", "plan.agency"),
            Map.entry("kind", "plan.agency"),
            Map.entry("domain", "plan.domain"));

    private final TableTexts tables;
    private final ModelTexts models;
    private final SensitiveData sensitive;
    private final Said said;

    Explanations(TableTexts tables, ModelTexts models, SensitiveData sensitive, Said said) {
        this.tables = tables;
        this.models = models;
        this.sensitive = sensitive;
        this.said = said;
    }

    /** Why a step is due on its day. */
    Why of(Deadline deadline) {
        Term term = deadline.term();
        Optional<TableText> table = tables.of(DEADLINES, deadline.tableVersion(), said.locale());
        List<Detail> facts = new ArrayList<>();
        facts.add(fact("begins", said.moment(term.start().toInstant())));
        facts.add(fact(
                "term", new Terms(said).of(term.period()) + " (" + said.code("dossier.days", term.calendar()) + ")"));
        facts.add(fact("due", said.moment(term.dueAt().toInstant())));
        facts.add(fact("remind", said.moment(term.remindAt().toInstant())));
        facts.add(fact("supervisorTold", said.moment(term.escalateAt().toInstant())));
        facts.add(fact("headTold", said.moment(term.headAt().toInstant())));
        String basis = term.legalBasis();
        facts.add(fact("legalBasis", basis == null ? said.text("why.noBasis") : models.in(said.locale(), basis)));
        // The row asks for the step, which is known here, and its urgency, of which the description speaks.
        List<Rule> rules = rules(table, List.of(deadline.rule())).stream()
                .map(rule -> new Rule(rule.words(), List.of()))
                .toList();
        return new Why(rules, facts, table(table, DEADLINES, deadline.tableVersion()));
    }

    /** Why a table proposed what it did. Inputs tell of health, so not every reader is shown them. */
    Why of(Proposal proposal) {
        Optional<TableText> table = tables.of(proposal.table(), proposal.version(), said.locale());
        Map<String, String> labels = table.map(TableText::inputs).orElse(Map.of());
        List<Detail> inputs = new ArrayList<>();
        if (sensitive.shows("health")) {
            proposal.inputs()
                    .forEach((name, value) -> inputs.add(new Detail(
                            labels.getOrDefault(name, name), value == null ? Said.NOTHING : value(name, value))));
        } else {
            inputs.add(fact("inputs", said.text("masked")));
        }
        return new Why(rules(table, proposal.rules()), inputs, table(table, proposal.table(), proposal.version()));
    }

    String name(Proposal proposal) {
        return tables.of(proposal.table(), proposal.version(), said.locale())
                .map(TableText::name)
                .orElse(proposal.table());
    }

    /** What was proposed, with the labels of the table. */
    List<Detail> outputs(Proposal proposal) {
        Map<String, String> labels = tables.of(proposal.table(), proposal.version(), said.locale())
                .map(TableText::outputs)
                .orElse(Map.of());
        List<Detail> outputs = new ArrayList<>();
        proposal.outputs()
                .forEach(result -> result.forEach((name, value) -> {
                    if (value != null && !value.toString().isBlank() && !isKey(value.toString())) {
                        outputs.add(new Detail(labels.getOrDefault(name, name), value(name, value)));
                    }
                }));
        return outputs;
    }

    /** A key of the table of deadlines, which says nothing to people. */
    private static boolean isKey(String value) {
        return value.matches("[a-z]+\\.[a-zA-Z]+");
    }

    /** What a person decided about it. */
    String decided(Proposal proposal, String value) {
        return said.code("assessment.level|dossier.reviewOutcome|assessment.category|visit.outcome", value);
    }

    private String value(String name, Object value) {
        if (value instanceof Boolean yes) {
            return said.yesNo(yes);
        }
        String words = WORDS.get(name);
        return words == null ? said.written(new Terms(said).of(value.toString())) : said.code(words, value.toString());
    }

    private List<Rule> rules(Optional<TableText> table, List<String> ids) {
        Map<String, RuleText> known = table.map(TableText::rules).orElse(Map.of());
        return ids.stream()
                .filter(id -> !id.isBlank())
                .map(id -> rule(id, known.get(id)))
                .toList();
    }

    private Rule rule(String id, @Nullable RuleText text) {
        if (text == null) {
            return new Rule(id, List.of());
        }
        List<Detail> conditions = new ArrayList<>();
        text.conditions().forEach((label, condition) -> conditions.add(new Detail(label, condition(condition))));
        return new Rule(text.description().isBlank() ? id : text.description(), conditions);
    }

    /** Comparisons stay as in the table; yes, no and codes are said. */
    private String condition(String condition) {
        if (condition.equals("true") || condition.equals("false")) {
            return said.yesNo(condition.equals("true"));
        }
        String plain = condition.replace(">=", "≥").replace("<=", "≤");
        for (String quoted : plain.split("\"")) {
            plain = plain.replace(
                    "\"" + quoted + "\"",
                    said.code(
                            "assessment.level|assessment.category|dossier.urgency|dossier.meeting"
                                    + "|visit.outcome|dossier.levelEvent|plan.domain",
                            quoted));
        }
        return plain;
    }

    private String table(Optional<TableText> text, String table, int version) {
        return said.text("why.table", text.map(TableText::name).orElse(table), String.valueOf(version));
    }

    private Detail fact(String label, String value) {
        return new Detail(said.text("why." + label), value);
    }

    /**
     * @param rules the rows that matched
     * @param facts what they were asked about, or how a day was counted
     * @param table name and version
     */
    record Why(List<Rule> rules, List<Detail> facts, String table) {}

    /** @param words what the row means and where it comes from */
    record Rule(String words, List<Detail> conditions) {}
}
