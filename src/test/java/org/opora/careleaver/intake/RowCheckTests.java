package org.opora.careleaver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.assessment.fakes.Cases;
import org.opora.careleaver.Finding;
import org.opora.organisation.Organisation;
import org.opora.registry.NewCareLeaver;

class RowCheckTests {

    private static final Map<Column, String> GOOD = Map.of(
            Column.LAST_NAME, "Светлова-Ёлкина",
            Column.FIRST_NAME, "Анна Мария",
            Column.BORN_ON, "17.5.2008",
            Column.INSTITUTION, "детский  дом № 7",
            Column.EXIT_ON, "2026-06-30",
            Column.ADDRESS, "Чита, ул. Ленина, д. 1");

    private final RowCheck check = new RowCheck(
            new Institutions(List.of(
                    home("home-7", "Детский дом № 7"),
                    home("home-8", "Дом детства"),
                    home("home-9", "Дом детства"),
                    new Organisation("centre", "Центр", Organisation.Kind.CENTRE, null))),
            new FileWords(Cases.messages()),
            LocalDate.of(2026, 3, 2));

    @Test
    void readsALeaver() {
        NewCareLeaver leaver = check(Map.of(
                        Column.MIDDLE_NAME, "Олеговна",
                        Column.SNILS, "112-233-445 95",
                        Column.DESTINATION, "В общежитие",
                        Column.EDUCATION, "College",
                        Column.HOUSING_RIGHT, "entitled",
                        Column.HOUSING, "SPECIALISED",
                        Column.MOVED_IN_ON, "01.02.2026",
                        Column.TENANCY_UNTIL, "2031-01-31",
                        Column.PHONE, "8 (914) 555-73-31"))
                .leaver();

        assertThat(leaver.institution()).isEqualTo("home-7");
        assertThat(leaver.person().bornOn()).isEqualTo("2008-05-17");
        assertThat(leaver.person().snils().digits()).isEqualTo("11223344595");
        assertThat(leaver.circumstances().destination()).isEqualTo("DORMITORY");
        assertThat(leaver.circumstances().education()).isEqualTo("COLLEGE");
        assertThat(leaver.circumstances().work()).isEqualTo("UNKNOWN");
        assertThat(leaver.circumstances().tenancyUntil()).isEqualTo("2031-01-31");
        assertThat(leaver.phone()).isEqualTo("8 (914) 555-73-31");
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_NAME, '', careLeaver.cell.missing",
        "LAST_NAME, 'Светлова1', careLeaver.cell.letters",
        "LAST_NAME, 'яБЕРКНБЮ', careLeaver.cell.encoding",
        "FIRST_NAME, '€ў ­', careLeaver.cell.letters",
        "BORN_ON, '31.02.2008', careLeaver.cell.date",
        "BORN_ON, '2007-02-29', careLeaver.cell.date",
        "BORN_ON, 'май 2008', careLeaver.cell.date",
        "EXIT_ON, '30/06/2026', careLeaver.cell.date",
        "EXIT_ON, '2020-06-30', careLeaver.ageAtExit",
        "EXIT_ON, '2031-03-03', careLeaver.exitFarAhead",
        "SNILS, '112-233-445', careLeaver.cell.snils",
        "SNILS, '112-233-445 96', snils.digit",
        "INSTITUTION, 'Центр', careLeaver.cell.institution",
        "INSTITUTION, 'Дом детства', careLeaver.cell.institutionAmbiguous",
        "HOUSING, 'дворец', careLeaver.code",
        "PHONE, 'нет', careLeaver.cell.phone",
        "MOVED_IN_ON, '2026-03-03', careLeaver.movedInLater",
    })
    void namesTheFieldAndTheRule(Column column, String text, String rule) {
        CheckedRow row = check(Map.of(column, text));

        assertThat(row.outcome()).isEqualTo(Outcome.BAD);
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo(column.key());
            assertThat(finding.rule()).isEqualTo(rule);
        });
        assertThat(Cases.messages().getMessage("form.rule." + rule, new Object[] {"1", "2"}, Locale.ENGLISH))
                .isNotBlank();
    }

    @Test
    void namesAllFieldsAtOnce() {
        CheckedRow row = check(Map.of(Column.LAST_NAME, "1", Column.BORN_ON, "?", Column.ADDRESS, "a".repeat(501)));

        assertThat(row.findings())
                .containsExactlyInAnyOrder(
                        Finding.of("lastName", "careLeaver.cell.letters"),
                        Finding.of("bornOn", "careLeaver.cell.date"),
                        Finding.of("address", "careLeaver.cell.tooLong", 500));
    }

    private CheckedRow check(Map<Column, String> different) {
        Map<Column, String> texts = new EnumMap<>(GOOD);
        texts.putAll(different);
        return check.check(new FileRow(2, texts, List.of()));
    }

    private static Organisation home(String id, String name) {
        return new Organisation(id, name, Organisation.Kind.INSTITUTION, null);
    }
}
