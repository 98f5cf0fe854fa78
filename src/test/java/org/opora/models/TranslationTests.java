package org.opora.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opora.engine.deployment.Bundle;
import org.opora.engine.deployment.ModelTexts;

/** The Russian catalogues: complete, without leftovers, and what a Russian server shows. */
class TranslationTests {

    @TestFactory
    Stream<DynamicTest> translateEveryText() {
        return ShippedModels.bundles().stream()
                .map(bundle -> dynamicTest(bundle.name(), () -> {
                    Set<String> missing = new TreeSet<>(ModelTexts.of(bundle));
                    missing.removeAll(bundle.translations().keySet());

                    assertThat(missing).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> holdNothingThatNoModelSays() {
        return ShippedModels.bundles().stream()
                .map(bundle -> dynamicTest(bundle.name(), () -> {
                    Set<String> unused = new TreeSet<>(bundle.translations().keySet());
                    unused.removeAll(ModelTexts.of(bundle));

                    assertThat(unused).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> areWrittenInRussian() {
        return ShippedModels.bundles().stream()
                .map(bundle -> dynamicTest(
                        bundle.name(),
                        () -> assertThat(bundle.translations())
                                .allSatisfy(
                                        (text, russian) -> assertThat(russian).containsPattern("[а-яА-ЯёЁ]"))));
    }

    @TestFactory
    Stream<DynamicTest> keepThePlaceholdersOfTheText() {
        return ShippedModels.bundles().stream()
                .map(bundle -> dynamicTest(
                        bundle.name(),
                        () -> assertThat(bundle.translations())
                                .allSatisfy((text, russian) ->
                                        assertThat(placeholders(russian)).isEqualTo(placeholders(text)))));
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{\\{.*?}}")
                .matcher(text)
                .results()
                .forEach(found -> names.add(found.group()));
        return names;
    }

    @Test
    void reachLabelsFormsAndLegalBases() {
        assertThat(russian("referral", "ReferralProcess.bpmn"))
                .contains("name=\"Направление в ведомство\"", "value=\"ст. 28 442-ФЗ\"");
        assertThat(russian("referral", "AgencyWaitProcess.bpmn")).contains("name=\"ReferralAnswered\"");
        assertThat(russian("referral", "mend-delivery.form")).contains("Отправить снова", "\"RETRY\"");
        assertThat(russian("calendar", "Deadlines.dmn"))
                .contains("\"442-ФЗ, ст. 22\"", "\"WORKING\"", "name=\"legalBasis\"");
    }

    private static String russian(String name, String file) {
        Bundle bundle = ShippedModels.bundles().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new String(ModelTexts.inRussian(bundle, file), StandardCharsets.UTF_8);
    }
}
