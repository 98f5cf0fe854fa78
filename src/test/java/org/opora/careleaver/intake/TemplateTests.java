package org.opora.careleaver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.TestWords;
import org.opora.careleaver.Finding;
import org.opora.organisation.Organisation;
import org.springframework.util.unit.DataSize;

class TemplateTests {

    private final FileWords words = new FileWords(Cases.messages());
    private final Templates templates = new Templates(words);
    private final LeaverFile file = new LeaverFile(
            new ImportSettings(100, DataSize.ofMegabytes(1), DataSize.ofMegabytes(10)), words, TestWords.language());
    private final RowCheck check = new RowCheck(
            new Institutions(List.of(new Organisation("home-7", "Home", Organisation.Kind.INSTITUTION, null))),
            words,
            LocalDate.of(2026, 3, 2));

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void canBeFilledInAndSent(String language) {
        for (byte[] template : List.of(
                templates.csv(Locale.forLanguageTag(language)), templates.xlsx(Locale.forLanguageTag(language)))) {
            List<FileRow> rows = file.read(template);

            assertThat(rows).singleElement().satisfies(example -> {
                Map<Column, String> texts = new EnumMap<>(example.texts());
                assertThat(check.check(example).findings())
                        .containsExactly(Finding.of("institution", "careLeaver.cell.institution"));
                texts.put(Column.INSTITUTION, "home-7");
                assertThat(check.check(new FileRow(2, texts, List.of())).outcome())
                        .isEqualTo(Outcome.GOOD);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void nameEveryColumn(String language) {
        String heading = new String(templates.csv(Locale.forLanguageTag(language)), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(heading).startsWith("\ufeff");
        assertThat(heading.substring(1).split(";")).hasSize(Column.values().length);
    }
}
