package org.opora.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of {@code docs/} that are written from models, tables and definitions, so that they cannot say anything else. */
final class GeneratedDocs {

    static final String COMMAND = "mvn test -Dtest=DocumentationTests -Dopora.docs.write=true";

    private GeneratedDocs() {}

    /** Content by file. */
    static Map<Path, String> pages() {
        Map<Path, String> pages = new LinkedHashMap<>();
        DeadlinePage deadlines = new DeadlinePage();
        pages.put(Path.of("docs/processes.md"), new ProcessPage(deadlines).content());
        pages.put(Path.of("docs/deadlines.md"), deadlines.content());
        pages.put(Path.of("docs/metrics.md"), new MetricPage().content());
        return pages;
    }

    static void write() {
        pages().forEach((file, content) -> {
            try {
                Files.writeString(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String notice(String source) {
        return "<!-- Written from " + source + " by `" + COMMAND + "`; do not edit. -->\n";
    }
}
