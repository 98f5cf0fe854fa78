package org.opora.careleaver.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.Finding;
import org.opora.registry.Circumstances;
import org.opora.registry.NewCareLeaver;
import org.opora.registry.NewPerson;
import org.opora.registry.Snils;

/** Reads one row and notes each cell that breaks a rule. What is given back counts only if nothing was noted. */
final class RowReading {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsCyrillic}\\p{IsLatin}][\\p{IsCyrillic}\\p{IsLatin} .'’()-]*");

    /** The small and capital letters of KOI8 stand where Windows-1251 has them the other way round. */
    private static final Pattern OTHER_ENCODING = Pattern.compile("\\p{Ll}\\p{Lu}+");

    private static final Pattern PHONE = Pattern.compile("\\+?(?:[ ()-]*\\d){5,15}[ ()-]*");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final List<Finding> findings;
    private final FileRow row;
    private final Institutions institutions;
    private final FileWords words;

    RowReading(FileRow row, Institutions institutions, FileWords words) {
        this.findings = new ArrayList<>(row.findings());
        this.row = row;
        this.institutions = institutions;
        this.words = words;
    }

    List<Finding> findings() {
        return findings;
    }

    NewCareLeaver leaver() {
        for (Column column : Column.values()) {
            if (column.isMandatory() && isEmpty(column)) {
                note(column, "missing");
            }
        }
        return new NewCareLeaver(
                person(),
                text(Column.ADDRESS, LONGEST_TEXT),
                phone(),
                institution(),
                date(Column.EXIT_ON).orElse(LocalDate.EPOCH),
                circumstances());
    }

    private NewPerson person() {
        String middleName = name(Column.MIDDLE_NAME);
        return new NewPerson(
                "SELF",
                name(Column.LAST_NAME),
                name(Column.FIRST_NAME),
                middleName.isEmpty() ? null : middleName,
                date(Column.BORN_ON).orElse(null),
                snils());
    }

    private Circumstances circumstances() {
        return new Circumstances(
                code(Column.DESTINATION),
                code(Column.EDUCATION),
                code(Column.WORK),
                code(Column.HOUSING_RIGHT),
                code(Column.HOUSING),
                date(Column.MOVED_IN_ON).orElse(null),
                date(Column.TENANCY_UNTIL).orElse(null));
    }

    private String name(Column column) {
        String name = text(column, LONGEST_NAME);
        if (OTHER_ENCODING.matcher(name).matches()) {
            note(column, "encoding");
        } else if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            note(column, "letters");
        }
        return name;
    }

    private String text(Column column, int longest) {
        String text = row.text(column);
        if (text.length() > longest) {
            note(column, "tooLong", longest);
            return "";
        }
        return text;
    }

    private Optional<LocalDate> date(Column column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException otherFormat) {
                continue;
            }
        }
        note(column, "date");
        return Optional.empty();
    }

    private @Nullable Snils snils() {
        String text = row.text(Column.SNILS);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.replaceAll("[\\s-]", "").matches("\\d{11}")) {
            note(Column.SNILS, "snils");
            return null;
        }
        try {
            return Snils.parse(text);
        } catch (IllegalArgumentException wrong) {
            findings.add(Finding.of(Column.SNILS.key(), "snils.digit"));
            return null;
        }
    }

    private @Nullable String phone() {
        String phone = row.text(Column.PHONE);
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            note(Column.PHONE, "phone");
        }
        return phone.isEmpty() ? null : phone;
    }

    private String institution() {
        String text = row.text(Column.INSTITUTION);
        Optional<String> id = institutions.id(text);
        if (id.isEmpty() && !text.isEmpty()) {
            note(Column.INSTITUTION, institutions.isAmbiguous(text) ? "institutionAmbiguous" : "institution");
        }
        return id.orElse("");
    }

    private String code(Column column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Circumstances.UNKNOWN;
        }
        Optional<String> code = words.code(column, text);
        if (code.isEmpty()) {
            findings.add(Finding.of(column.key(), "careLeaver.code", String.join(", ", column.codes())));
        }
        return code.orElse(Circumstances.UNKNOWN);
    }

    private boolean isEmpty(Column column) {
        return row.text(column).isEmpty()
                && findings.stream().noneMatch(finding -> finding.field().equals(column.key()));
    }

    private void note(Column column, String rule, Object... arguments) {
        findings.add(Finding.of(column.key(), "careLeaver.cell." + rule, arguments));
    }
}
