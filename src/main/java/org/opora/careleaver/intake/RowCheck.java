package org.opora.careleaver.intake;

import java.time.LocalDate;
import java.util.List;
import org.opora.careleaver.Finding;
import org.opora.careleaver.RegisterCareLeaver;
import org.opora.registry.NewCareLeaver;

/** Checks rows by themselves: what each cell says, and whether the leaver can be true. */
record RowCheck(Institutions institutions, FileWords words, LocalDate today) {

    CheckedRow check(FileRow row) {
        RowReading reading = new RowReading(row, institutions, words);
        NewCareLeaver leaver = reading.leaver();
        List<Finding> findings =
                reading.findings().isEmpty() ? RegisterCareLeaver.breaches(leaver, today) : reading.findings();
        return findings.isEmpty() ? CheckedRow.good(row, leaver) : CheckedRow.bad(row, findings);
    }
}
