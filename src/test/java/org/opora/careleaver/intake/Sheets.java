package org.opora.careleaver.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Yearly files as institutions write them, with synthetic people. */
public final class Sheets {

    static final String HEADER = "Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Учреждение;Дата выпуска;Адрес";
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private static final int FIRST_SNILS = 200_000_000;

    private static final List<String> FIRST_NAMES = List.of("Анна", "Пётр", "Вера", "Олег", "Нина", "Иван", "Яна");
    private static final AtomicInteger NEXT = new AtomicInteger(200_000);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Sheets() {}

    public static byte[] csv(String... rows) {
        return csv(HEADER, List.of(rows), StandardCharsets.UTF_8);
    }

    public static byte[] csv(List<String> rows) {
        return csv(HEADER, rows, StandardCharsets.UTF_8);
    }

    static byte[] csv(String header, List<String> rows, Charset charset) {
        return Stream.concat(Stream.of(header), rows.stream())
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(charset);
    }

    /** The n-th person of an institution; each has an insurance number and a name of his own. */
    public static String person(int n, String institution) {
        return String.join(
                ";",
                "Тестов" + letters(n),
                FIRST_NAMES.get(n % FIRST_NAMES.size()),
                "Олегович",
                "%02d.%02d.2008".formatted(n % 28 + 1, n % 12 + 1),
                snils(n),
                institution,
                "30.06.2026",
                "\"Чита, ул. Ленина, д. %d\"".formatted(n % 100 + 1));
    }

    public static List<String> people(int from, int to, String institution) {
        return IntStream.range(from, to).mapToObj(n -> person(n, institution)).toList();
    }

    /** People whom no other test has. */
    public static List<String> newPeople(int count, String institution) {
        int first = NEXT.getAndAdd(count);
        return people(first, first + count, institution);
    }

    static String snils(int n) {
        String nine = String.valueOf(FIRST_SNILS + n);
        int sum =
                IntStream.range(0, 9).map(i -> (nine.charAt(i) - '0') * (9 - i)).sum();
        String digits = nine + "%02d".formatted(sum % 101 % 100);
        return "%s-%s-%s %s"
                .formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 9), digits.substring(9));
    }

    private static String letters(int n) {
        return new StringBuilder()
                .append((char) ('а' + n % 30))
                .append((char) ('а' + n / 30 % 30))
                .append((char) ('а' + n / 900 % 30))
                .append((char) ('а' + n / 27_000 % 30))
                .toString();
    }

    public static byte[] xlsx(List<String> rows) {
        return xlsx(sheet -> {
            fill(sheet, 0, HEADER);
            for (int row = 0; row < rows.size(); row++) {
                fill(sheet, row + 1, rows.get(row));
            }
        });
    }

    static byte[] xlsx(Consumer<Worksheet> filling) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            filling.accept(workbook.newWorksheet("Список"));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file.toByteArray();
    }

    static void fill(Worksheet sheet, int row, String line) {
        List<String> cells = Arrays.asList(line.split(";", -1));
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column).replace("\"", ""));
        }
    }

    /** The workbook with another first sheet. */
    static byte[] withSheet(InputStream sheet) {
        return with(Map.of(SHEET, sheet));
    }

    static byte[] withSheet(String sheet) {
        return withSheet(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    /** A workbook in which these parts stand in the place of its own, or beside them. */
    static byte[] with(Map<String, InputStream> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(xlsx(List.of())).get();
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                if (!parts.containsKey(part.getName())) {
                    add(to, part.getName(), from.getInputStream(part));
                }
            }
            for (Map.Entry<String, InputStream> part : parts.entrySet()) {
                add(to, part.getKey(), part.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }
}
