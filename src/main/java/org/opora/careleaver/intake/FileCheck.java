package org.opora.careleaver.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opora.calendar.Region;
import org.opora.careleaver.Finding;
import org.opora.careleaver.RegisterCareLeaver;
import org.opora.organisation.Organisations;
import org.opora.registry.CareLeavers;
import org.opora.registry.KnownCareLeaver;
import org.opora.registry.NewCareLeaver;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Checks the rows of a file by themselves, against one another and against the registry. */
@Component
class FileCheck {

    private final Organisations organisations;
    private final CareLeavers careLeavers;
    private final CurrentStaff currentStaff;
    private final FileWords words;
    private final Region region;

    FileCheck(
            Organisations organisations,
            CareLeavers careLeavers,
            CurrentStaff currentStaff,
            FileWords words,
            Region region) {
        this.organisations = organisations;
        this.careLeavers = careLeavers;
        this.currentStaff = currentStaff;
        this.words = words;
        this.region = region;
    }

    /** The check of single rows, for the institutions that the caller sees now. */
    RowCheck ofRows() {
        Institutions seen = new Institutions(organisations.all().stream()
                .filter(organisation -> currentStaff.sees(organisation.id()))
                .toList());
        return new RowCheck(seen, words, region.today());
    }

    List<CheckedRow> check(List<FileRow> rows) {
        RowCheck check = ofRows();
        List<CheckedRow> checked = rows.stream().map(check::check).toList();
        List<NewCareLeaver> leavers = checked.stream()
                .map(CheckedRow::leaver)
                .filter(Objects::nonNull)
                .toList();
        Map<NewCareLeaver, KnownCareLeaver> known = careLeavers.known(leavers);
        return withoutTwins(checked.stream().map(row -> knownOrNew(row, known)).toList());
    }

    private static CheckedRow knownOrNew(CheckedRow row, Map<NewCareLeaver, KnownCareLeaver> known) {
        return Optional.ofNullable(row.leaver())
                .map(known::get)
                .map(found -> row.duplicate(RegisterCareLeaver.twice(found), found.caseNumber()))
                .orElse(row);
    }

    /** The first of several rows about the same person goes in. */
    private static List<CheckedRow> withoutTwins(List<CheckedRow> rows) {
        Map<String, Integer> marks = new HashMap<>();
        List<CheckedRow> single = new ArrayList<>();
        for (CheckedRow row : rows) {
            single.add(row.outcome() == Outcome.GOOD ? firstOrTwin(row, marks) : row);
        }
        return single;
    }

    private static CheckedRow firstOrTwin(CheckedRow row, Map<String, Integer> marks) {
        var own = Objects.requireNonNull(row.leaver()).marks();
        Optional<Integer> first =
                own.stream().map(marks::get).filter(Objects::nonNull).findFirst();
        if (first.isPresent()) {
            return row.duplicate(Finding.of("row", "careLeaver.cell.twice", first.get()), null);
        }
        own.forEach(mark -> marks.put(mark, row.row().number()));
        return row;
    }
}
