package org.opora.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opora.models.ShippedModels.Shipped;
import org.opora.models.TableEngine.Answer;

/** What the tables say: each rule by an example of its own, and what must hold whatever the inputs. */
class DecisionTableTests {

    private static final TableEngine TABLES = new TableEngine();

    /** From the most support to none. */
    private static final List<String> LEVELS =
            List.of("EMERGENCY", "CRISIS", "BASIC", "PREVENTIVE", "CONSULTATIVE", "NONE");

    @TestFactory
    Stream<DynamicNode> answersAsEachRuleSays() {
        return ShippedModels.tables().stream().map(table -> {
            boolean one = hitPolicy(table) != HitPolicy.COLLECT;
            return dynamicContainer(
                    table.id(),
                    RuleCase.of(table.id()).stream().map(line -> dynamicTest(line.rule(), () -> meets(line, one))));
        });
    }

    private static void meets(RuleCase line, boolean one) {
        List<Answer> answers = TABLES.ask(line.table(), line.inputs());

        assertThat(answers).contains(new Answer(line.rule(), line.outputs()));
        assertThat(one ? answers.size() : 1).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicNode> hasAnExampleForEachRule() {
        return ShippedModels.tables().stream()
                .map(table -> dynamicTest(
                        table.id(),
                        () -> assertThat(RuleCase.of(table.id()).stream().map(RuleCase::rule))
                                .containsExactlyElementsOf(table.model().getModelElementsByType(Rule.class).stream()
                                        .map(Rule::getId)
                                        .toList())));
    }

    @Test
    void levelTransferNeverGoesTwoLevelsDown() {
        for (Map<String, String> facts : allOf(
                "incidentKind", List.of("", "S1", "OTHER"),
                "incidentSeverity", List.of("", "1", "2"),
                "missedVisits", List.of("", "1", "2"),
                "proposedLevelTwice", with("", LEVELS),
                "level", LEVELS.subList(0, 5))) {
            String after = answer("LevelTransfer", facts).getOrDefault("newLevel", "");
            assertThat(LEVELS.indexOf(after))
                    .as("%s -> %s", facts, after)
                    .isBetween(0, LEVELS.indexOf(facts.get("level")) + 1);
        }
    }

    @Test
    void noFamilyIsProposedTheLevelOfAdaptation() {
        assertThat(Stream.of("SupportLevel", "LevelTransfer").flatMap(table -> RuleCase.of(table).stream()))
                .isNotEmpty()
                .noneMatch(line -> line.outputs().containsValue("ADAPTATION"));
    }

    @Test
    void povertyAloneIsNeverProposedToTheCommission() {
        List<String> values = List.of("1", "3");
        for (Map<String, String> facts : allOf(
                "S1",
                values,
                "S2",
                values,
                "S3",
                values,
                "S4",
                values,
                "S5",
                values,
                "S6",
                values,
                "C2",
                values,
                "K1",
                values,
                "netScore",
                List.of("8", "9"),
                "povertyOnly",
                List.of("true"))) {
            assertThat(answer("CategoryProposal", facts))
                    .as("%s", facts)
                    .extractingByKey("category")
                    .isIn("TZHS", "RISK_GROUP");
        }
    }

    private static Map<String, String> answer(String table, Map<String, String> facts) {
        return TABLES.ask(table, facts).get(0).outputs();
    }

    private static HitPolicy hitPolicy(Shipped<DmnModelInstance> table) {
        return table.model()
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next()
                .getHitPolicy();
    }

    private static List<String> with(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** Every combination; arguments are name, values, name, values. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> allOf(Object... namesAndValues) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            List<String> values = (List<String>) namesAndValues[i + 1];
            all = new ArrayList<>(all.stream()
                    .flatMap(facts -> values.stream().map(value -> plus(facts, name, value)))
                    .toList());
        }
        return all;
    }

    private static Map<String, String> plus(Map<String, String> facts, String name, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, value);
        return more;
    }
}
