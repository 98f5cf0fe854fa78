package org.opora.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was provoked and what came of it, a row each: in the log, and in {@code target/faults/table.txt}. */
final class FaultTable {

    private static final Logger LOG = LoggerFactory.getLogger(FaultTable.class);
    private static final Path FILE = Path.of("target", "faults", "table.txt");

    private FaultTable() {}

    static void row(String row) {
        LOG.info("faults: {}", row);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
