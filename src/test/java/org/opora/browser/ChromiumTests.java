package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ChromiumTests {

    @TempDir
    Path machine;

    @Test
    void aMissingBrowserSkipsTheTests() {
        assertThatThrownBy(() -> Chromium.demand(List.of(machine.resolve("chromium")), false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("there is no Chromium");
    }

    @Test
    void aMissingBrowserFailsTheTestsThatRelyOnIt() {
        assertThatThrownBy(() -> Chromium.demand(List.of(machine.resolve("chromium")), true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OPORA_BROWSER_REQUIRED");
    }

    @Test
    void theFirstBrowserFoundIsTaken() throws Exception {
        Path there = Files.createFile(machine.resolve("google-chrome"));
        assertThat(there.toFile().setExecutable(true)).isTrue();

        assertThat(Chromium.demand(List.of(machine.resolve("chromium"), there), true))
                .isEqualTo(there);
    }
}
