package org.opora.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opora.models.ShippedModels;

/** Every rule of every field of every shipped form is kept by the server, and broken ones are named in both languages. */
class FormSubmissionTests {

    private static final Conditions CONDITIONS = new Conditions();

    @TestFactory
    Stream<DynamicNode> acceptsWhatIsFilledInAsAsked() {
        return forms().map(form -> dynamicTest(form.id(), () -> {
            Filling filling = new Filling(form, CONDITIONS);
            for (Map<String, Object> values : List.of(filling.full(), filling.least())) {
                FormCheck check = new FormCheck(form, Filling.offered(form), CONDITIONS);

                assertThat(check.accept(values)).isEqualTo(values);
                assertThat(check.breaches()).isEmpty();
            }
        }));
    }

    @TestFactory
    Stream<DynamicNode> refusesWhatBreaksAFieldsRules() {
        return forms().map(form ->
                dynamicContainer(form.id(), form.fields().stream().flatMap(field -> wrongValues(form, field))));
    }

    @TestFactory
    Stream<DynamicNode> refusesWhatBreaksARulesOfARow() {
        return forms().map(form -> dynamicContainer(
                form.id(),
                form.fields().stream()
                        .flatMap(list -> list.rows().stream().flatMap(field -> wrongRows(form, list, field)))));
    }

    @TestFactory
    Stream<DynamicNode> refusesUnknownFields() {
        return forms().map(form -> dynamicTest(form.id(), () -> {
            Map<String, Object> values = new HashMap<>(new Filling(form, CONDITIONS).full());
            values.put("noSuchField", "x");
            isRefused(form, values, "noSuchField", "unknownField");
        }));
    }

    @TestFactory
    Stream<DynamicNode> refusesFilledHiddenFields() {
        return forms().flatMap(form -> form.fields().stream()
                .flatMap(field -> new Filling(form, CONDITIONS)
                        .hiding(field).stream()
                                .map(values -> dynamicTest(form.id() + "." + field.key(), () -> {
                                    Map<String, Object> wrong = new HashMap<>(values);
                                    wrong.put(field.key(), Filling.valid(field, false));
                                    isRefused(form, wrong, field.key(), "hidden");
                                }))));
    }

    @TestFactory
    Stream<DynamicNode> asksNothingOfHiddenFields() {
        return forms().flatMap(form -> form.fields().stream()
                .flatMap(field -> new Filling(form, CONDITIONS)
                        .hiding(field).stream()
                                .map(values -> dynamicTest(form.id() + "." + field.key(), () -> {
                                    FormCheck check = new FormCheck(form, Filling.offered(form), CONDITIONS);
                                    check.accept(values);
                                    assertThat(check.breaches()).isEmpty();
                                }))));
    }

    private static Stream<DynamicTest> wrongValues(FormSchema form, FormField field) {
        return WrongValue.of(field).stream()
                .map(wrong -> dynamicTest(field.key() + ": " + wrong.what(), () -> {
                    Map<String, Object> values = new HashMap<>(new Filling(form, CONDITIONS).showing(field));
                    values.put(field.key(), wrong.value());
                    isRefused(form, values, field.key(), wrong.rule());
                }));
    }

    private static Stream<DynamicTest> wrongRows(FormSchema form, FormField list, FormField field) {
        List<WrongValue> all = new ArrayList<>(WrongValue.of(field));
        return all.stream()
                .map(wrong -> dynamicTest(list.key() + "." + field.key() + ": " + wrong.what(), () -> {
                    Map<String, Object> values = new HashMap<>(new Filling(form, CONDITIONS).showing(list));
                    Map<String, Object> right = rowOf(list);
                    Map<String, Object> row = rowOf(list);
                    row.put(field.key(), wrong.value());
                    row.put("noSuchField", "x");
                    values.put(list.key(), List.of(right, row));
                    isRefused(form, values, list.key() + "[2]." + field.key(), wrong.rule());
                    isRefused(form, values, list.key() + "[2].noSuchField", "unknownField");
                }));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rowOf(FormField list) {
        return new HashMap<>(((List<Map<String, Object>>) Filling.valid(list, false)).get(0));
    }

    private static void isRefused(FormSchema form, Map<String, Object> values, String field, String rule) {
        FormCheck check = new FormCheck(form, Filling.offered(form), CONDITIONS);

        assertThat(check.accept(values)).doesNotContainKey(field);

        Optional<Breach> breach = check.breaches().stream()
                .filter(found -> found.field().equals(field) && found.rule().equals(rule))
                .findFirst();
        assertThat(breach).as("%s", check.breaches()).isPresent();
        namesFieldAndRule(check.breaches(), breach.orElseThrow());
    }

    private static void namesFieldAndRule(List<Breach> breaches, Breach breach) {
        Function<Locale, String> sentence =
                language -> Spoken.in(language, words -> words.refusal(breaches).getMessage());
        Function<Locale, String> rule = language -> Spoken.rule(language, breach);

        assertThat(sentence.apply(Locale.ENGLISH)).contains("(" + breach.field() + ")", rule.apply(Locale.ENGLISH));
        assertThat(sentence.apply(Spoken.RUSSIAN)).contains("(" + breach.field() + ")", rule.apply(Spoken.RUSSIAN));
        assertThat(rule.apply(Spoken.RUSSIAN)).containsPattern("[а-я]").isNotEqualTo(rule.apply(Locale.ENGLISH));
    }

    private static Stream<FormSchema> forms() {
        return ShippedModels.forms().stream().map(shipped -> Objects.requireNonNull(shipped.model()));
    }
}
