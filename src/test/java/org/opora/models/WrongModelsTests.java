package org.opora.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opora.engine.deployment.ModelChecks;
import org.opora.engine.deployment.ModelFolders;
import org.opora.engine.deployment.Problem;

/**
 * Models and forms that break one rule each, in {@code src/test/resources/models-wrong/<case>/}. Beside each stands
 * {@code problems.txt}: what the server says, one line a problem. A line that ends in {@code *} gives the beginning only.
 */
class WrongModelsTests {

    private static final Path CASES = Path.of("src/test/resources/models-wrong");

    @TestFactory
    Stream<DynamicTest> areRefusedInWords() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList().stream()
                    .map(wrong -> dynamicTest(wrong.getFileName().toString(), () -> isRefused(wrong)));
        }
    }

    private static void isRefused(Path wrong) throws IOException {
        List<String> expected = Files.readAllLines(wrong.resolve("problems.txt"));
        List<Problem> problems =
                new ModelChecks(ModelFolders.at(wrong).bundles(), ShippedModels.delegates()).problems();

        assertThat(problems).extracting(Problem::toString).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String line = expected.get(i);
            if (line.endsWith("*")) {
                assertThat(problems.get(i).toString()).startsWith(line.substring(0, line.length() - 1));
            } else {
                assertThat(problems.get(i)).hasToString(line);
            }
        }
    }
}
