package org.opora.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages that people read say what the product does. */
class DocumentationTests {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final int README_LINES = 120;

    @BeforeAll
    static void writeIfAsked() {
        if (Boolean.getBoolean("opora.docs.write")) {
            GeneratedDocs.write();
        }
    }

    @TestFactory
    Stream<DynamicTest> saysWhatModelsSay() {
        return GeneratedDocs.pages().entrySet().stream()
                .map(page -> dynamicTest(
                        page.getKey().toString(),
                        () -> assertThat(page.getKey())
                                .as("write it again with: " + GeneratedDocs.COMMAND)
                                .exists()
                                .hasContent(page.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() throws IOException {
        return pages().stream()
                .map(page -> dynamicTest(
                        page.toString(),
                        () -> assertThat(links(page))
                                .allSatisfy(link ->
                                        assertThat(beside(page).resolve(link)).exists())));
    }

    @Test
    void listsEveryDecision() throws IOException {
        try (Stream<Path> decisions = Files.list(Path.of("docs/adr"))) {
            List<String> names = decisions
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();

            assertThat(links(Path.of("docs/adr/README.md")).stream()
                            .filter(link -> link.matches("\\d{4}-.*"))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void keepsReadmesShort() throws IOException {
        for (String readme : List.of("README.md", "README.ru.md")) {
            assertThat(Files.readAllLines(Path.of(readme))).hasSizeLessThanOrEqualTo(README_LINES);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> here = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(here, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> links(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        return links.results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    private static Path beside(Path page) {
        return page.toAbsolutePath().getParent();
    }
}
