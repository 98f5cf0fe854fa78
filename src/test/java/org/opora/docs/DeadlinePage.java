package org.opora.docs;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.opora.models.ShippedModels;

/** {@code docs/deadlines.md}: every step that has a term, by urgency, as the table Deadlines says. */
class DeadlinePage {

    private final Map<String, List<Term>> terms = new LinkedHashMap<>();

    DeadlinePage() {
        ShippedModels.tables().stream()
                .filter(table -> table.id().equals("Deadlines"))
                .flatMap(table -> table.model().getModelElementsByType(Rule.class).stream())
                .map(Term::of)
                .forEach(term -> terms.computeIfAbsent(term.step(), step -> new ArrayList<>())
                        .add(term));
    }

    /** One rule of the table; urgency is empty if the rule asks for none. */
    record Term(String step, String urgency, String period, String calendar, String legalBasis, List<String> percents) {

        static Term of(Rule rule) {
            List<String> in = rule.getInputEntries().stream()
                    .map(entry -> cell(entry.getText()))
                    .toList();
            List<String> out = rule.getOutputEntries().stream()
                    .map(entry -> cell(entry.getText()))
                    .toList();
            return new Term(in.get(0), in.get(1), out.get(0), out.get(1), out.get(2), out.subList(3, 6));
        }

        private static String cell(Text text) {
            String words = text.getTextContent().strip();
            return words.equals("-") || words.equals("null") ? "" : words.replace("\"", "");
        }

        String words() {
            if (period.startsWith("PT")) {
                return count(Duration.parse(period).toHours(), "hour");
            }
            return count(Period.parse(period).getDays(), calendar.equals("WORKING") ? "working day" : "calendar day");
        }

        private static String count(long number, String unit) {
            return number + " " + unit + (number == 1 ? "" : "s");
        }
    }

    /** The terms of a step in one line, e.g. {@code emergency 2 hours, high 1 working day, else 3 working days}. */
    String line(String step) {
        List<Term> ofStep = terms.getOrDefault(step, List.of());
        return ofStep.stream()
                .map(term -> ofStep.size() == 1 ? term.words() : urgency(term) + " " + term.words())
                .collect(Collectors.joining(", "));
    }

    private static String urgency(Term term) {
        return term.urgency().isEmpty() ? "else" : term.urgency().toLowerCase(Locale.ROOT);
    }

    String content() {
        List<List<String>> rows =
                terms.keySet().stream().flatMap(step -> rows(step).stream()).toList();
        return GeneratedDocs.notice("`processes/calendar/Deadlines.dmn`")
                + "# Deadlines\n\n"
                + "The terms as shipped. A region changes them in `processes/calendar/Deadlines.dmn`; the first rule that fits\n"
                + "the step and the urgency counts. Working days are those of the production calendar. The last column says at\n"
                + "how many percent of the term the performer is reminded, the supervisor is told and the head is told.\n"
                + Markdown.table(
                        "## Terms", List.of("Step", "Task", "Urgency", "Term", "Legal basis", "Remind, %"), rows);
    }

    private List<List<String>> rows(String step) {
        List<Term> ofStep = terms.getOrDefault(step, List.of());
        String rest = ofStep.size() == 1 ? "any" : "any other";
        return ofStep.stream()
                .map(term -> List.of(
                        Markdown.code(step),
                        tasks(step),
                        term.urgency().isEmpty() ? rest : urgency(term),
                        term.words(),
                        term.legalBasis(),
                        String.join(", ", term.percents())))
                .toList();
    }

    private static String tasks(String step) {
        return ShippedModels.elements(UserTask.class).stream()
                .filter(task -> ShippedModels.property(task, "deadline").equals(step))
                .map(UserTask::getName)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
