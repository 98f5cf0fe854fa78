package org.opora.careleaver.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.TestWords;
import org.opora.careleaver.Finding;
import org.opora.engine.FieldRefused;
import org.springframework.util.unit.DataSize;

class LeaverFileTests {

    private static final String ROW = Sheets.person(1, "home-7");
    private static final String SHEET_BEGINS =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private final LeaverFile file = new LeaverFile(
            new ImportSettings(20_000, DataSize.ofMegabytes(20), DataSize.ofMegabytes(64)),
            new FileWords(Cases.messages()),
            TestWords.language());

    @Nested
    class ReadsCsv {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "windows-1251"})
        void inBothEncodings(String charset) {
            FileRow row = single(Sheets.csv(Sheets.HEADER, List.of(ROW), Charset.forName(charset)));

            assertThat(row.number()).isEqualTo(2);
            assertThat(row.findings()).isEmpty();
            assertThat(row.text(Column.FIRST_NAME)).isEqualTo("Пётр");
            assertThat(row.text(Column.ADDRESS)).isEqualTo("Чита, ул. Ленина, д. 2");
        }

        @Test
        void withAByteOrderMarkAndDecomposedLetters() {
            FileRow row = single(("\ufeff" + Sheets.HEADER + "\n" + ROW.replace("ё", "е\u0308")).getBytes(UTF_8));

            assertThat(row.text(Column.FIRST_NAME)).isEqualTo("Пётр");
        }

        @Test
        void withCommasEnglishHeadingsAndColumnsInAnyOrder() {
            FileRow row = single("""
                    "exit date",Address,First Name,lastName*,INSTITUTION,birth date,housing right

                    2026-06-30,"Chita, 1",Anna,Light,home-7,2008-05-17,—
                    """.getBytes(UTF_8));

            assertThat(row.number()).isEqualTo(3);
            assertThat(row.texts())
                    .containsOnly(
                            Map.entry(Column.EXIT_ON, "2026-06-30"),
                            Map.entry(Column.ADDRESS, "Chita, 1"),
                            Map.entry(Column.FIRST_NAME, "Anna"),
                            Map.entry(Column.LAST_NAME, "Light"),
                            Map.entry(Column.INSTITUTION, "home-7"),
                            Map.entry(Column.BORN_ON, "2008-05-17"));
        }

        @Test
        void andNamesCellsThatAreFormulas() {
            FileRow row = single(Sheets.csv("=1+1;@Анна;-;\t=A1;+7;home-7;30.06.2026;-Чита;лишнее"));

            assertThat(row.findings())
                    .containsExactlyInAnyOrder(
                            Finding.of("lastName", "careLeaver.cell.formula", "A2"),
                            Finding.of("firstName", "careLeaver.cell.leadingSign", "B2"),
                            Finding.of("bornOn", "careLeaver.cell.formula", "D2"),
                            Finding.of("address", "careLeaver.cell.leadingSign", "H2"),
                            Finding.of("row", "careLeaver.cell.noColumn", "I2"));
        }
    }

    @Nested
    class RefusesCsv {

        @Test
        void inOtherEncodings() {
            for (String charset : List.of("UTF-16LE", "IBM866", "KOI8-R")) {
                refuses("encoding", Sheets.csv(Sheets.HEADER, List.of(ROW), Charset.forName(charset)));
            }
            refuses("encoding", Sheets.csv("lastName;firstName", List.of("A;B"), UTF_16LE));
        }

        @Test
        void withoutWhatItNeeds() {
            refuses("empty", new byte[0]);
            refuses("empty", "\n \n".getBytes(UTF_8));
            refuses("noRows", Sheets.csv());
            refuses("noHeadings", ROW.getBytes(UTF_8));
            FieldRefused missing = refuses(
                    "columnMissing", Sheets.csv("Фамилия;Имя;Дата рождения;Дата выпуска", List.of("А;Б;В;Г"), UTF_8));
            assertThat(missing.arguments()).containsExactly("Institution, Address");
        }

        @Test
        void withColumnsItDoesNotKnowOrTwice() {
            FieldRefused unknown = refuses("columnUnknown", Sheets.csv(Sheets.HEADER + ";Рост", List.of(ROW), UTF_8));
            assertThat(unknown.arguments()).containsExactly("I1 «Рост»");
            refuses("columnTwice", Sheets.csv(Sheets.HEADER + ";Last name", List.of(ROW), UTF_8));
        }

        @Test
        void thatIsBroken() {
            FieldRefused quotes = refuses("quotes", Sheets.csv(ROW, "\"Светлова;Анна", ROW));
            assertThat(quotes.arguments()).containsExactly("3");
            refuses("tooManyCells", Sheets.csv(ROW + ";x".repeat(200)));
            refuses("lineTooLong", Sheets.csv(";".repeat(30_000)));
        }

        @Test
        void ofAHundredThousandRowsAndQuickly() {
            refusesQuickly("tooManyRows", Sheets.csv(Sheets.people(0, 100_000, "h")));
            refusesQuickly("tooLarge", new byte[21 << 20]);
        }
    }

    @Nested
    class ReadsExcel {

        @Test
        void asItReadsCsv() {
            assertThat(single(Sheets.xlsx(List.of(ROW))).texts())
                    .isEqualTo(single(Sheets.csv(ROW)).texts());
        }

        @Test
        void withDatesAndNumbersAsExcelKeepsThem() {
            FileRow row = single(Sheets.xlsx(sheet -> {
                Sheets.fill(sheet, 0, Sheets.HEADER);
                Sheets.fill(sheet, 1, ROW);
                sheet.value(1, 3, LocalDate.of(2008, 2, 29));
                sheet.style(1, 3).format("dd.MM.yyyy").set();
                sheet.value(1, 4, 1_223_344_525L);
            }));

            assertThat(row.text(Column.BORN_ON)).isEqualTo("2008-02-29");
            assertThat(row.text(Column.SNILS)).isEqualTo("01223344525");
        }

        @Test
        void andNamesCellsThatAreFormulasOrFaults() {
            FileRow row = single(Sheets.xlsx(sheet -> {
                Sheets.fill(sheet, 0, Sheets.HEADER);
                Sheets.fill(sheet, 1, ROW);
                sheet.formula(1, 0, "CONCATENATE(\"А\",\"Б\")");
            }));

            assertThat(row.findings()).containsExactly(Finding.of("lastName", "careLeaver.cell.formula", "A2"));
        }
    }

    @Nested
    class RefusesExcel {

        @Test
        void thatUnpacksToFarMoreThanAListOfPeople() {
            byte[] bomb = Sheets.withSheet(new Spaces(500L << 20));
            assertThat(bomb.length).isLessThan(1 << 20);

            refusesQuickly("unpacked", bomb);
            refusesQuickly("unpacked", Sheets.with(Map.of("xl/sharedStrings.xml", new Spaces(100 << 20))));
            refusesQuickly("unpacked", Sheets.with(Map.of("xl/media/picture.png", new Spaces(100 << 20))));
        }

        @Test
        void withPlacesAndValuesThatNoSheetHas() {
            refusesQuickly("unreadable", sheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"));
            refusesQuickly("unreadable", sheet("<row>" + "<c/>".repeat(2_000) + "</row>"));
            refusesQuickly("cellTooLong", sheet("<row><c r=\"A1\"><v>" + "9".repeat(5_000) + "</v></c></row>"));
            refusesQuickly("formulas", sheet("<row r=\"1\"><c r=\"B1\"><f>1</f></c></row>".repeat(1_001)));
            refusesQuickly("unreadable", sheet("<!DOCTYPE x [<!ENTITY a \"a\">]>", ""));
        }

        @Test
        void evenWhereTheSheetIsCalledOtherwise() {
            InputStream sheet = new ByteArrayInputStream(
                    (SHEET_BEGINS + "<row><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>").getBytes(UTF_8));

            refusesQuickly("unreadable", Sheets.with(Map.of("docProps/core.png", sheet)));
        }

        @Test
        void numbersThatWouldFillTheMemoryAreFaultsOfACell() {
            FileRow row = single(Sheets.withSheet(SHEET_BEGINS
                    + "<row r=\"1\">" + strings(Sheets.HEADER)
                    + "</row><row r=\"2\"><c r=\"A2\"><v>1E+999999999</v></c></row>"
                    + "</sheetData></worksheet>"));

            assertThat(row.findings()).containsExactly(Finding.of("lastName", "careLeaver.cell.error", "A2"));
        }

        @Test
        void thatIsNone() {
            refuses("unreadable", Arrays.copyOf(Sheets.xlsx(List.of(ROW)), 500));
            refuses("oldExcel", new byte[] {
                (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0
            });
        }

        @Test
        void ofAHundredThousandRowsAndQuickly() {
            refusesQuickly("tooManyRows", Sheets.xlsx(Sheets.people(0, 100_000, "h")));
        }

        private byte[] sheet(String rows) {
            return sheet("", rows);
        }

        private byte[] sheet(String prolog, String rows) {
            return Sheets.withSheet(prolog + SHEET_BEGINS + rows + "</sheetData></worksheet>");
        }

        private String strings(String line) {
            List<String> cells = new ArrayList<>();
            for (String text : line.split(";")) {
                cells.add("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
            }
            return String.join("", cells);
        }
    }

    private FileRow single(byte[] content) {
        List<FileRow> rows = file.read(content);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private FieldRefused refuses(String rule, byte[] content) {
        FieldRefused refused = catchThrowableOfType(FieldRefused.class, () -> file.read(content));
        assertThat(refused).isNotNull();
        assertThat(refused.field()).isEqualTo("file");
        assertThat(refused.rule()).isEqualTo("careLeaver.file." + rule);
        return refused;
    }

    private void refusesQuickly(String rule, byte[] content) {
        long start = System.nanoTime();
        refuses(rule, content);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
