package org.opora.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the server is used, or it is said why not. */
class ModelFoldersTests {

    @TempDir
    Path beside;

    @Test
    void modelsBesideTheServerAreUsed() throws IOException {
        Files.createDirectories(beside.resolve("processes/own"));
        Files.writeString(beside.resolve("processes/own/Own.dmn"), "<definitions/>");

        ModelFolders folders = ModelFolders.at(beside);

        assertThat(folders.source()).isEqualTo(beside.toAbsolutePath().toString());
        assertThat(folders.bundles())
                .singleElement()
                .satisfies(bundle -> assertThat(bundle.name()).isEqualTo("own"));
    }

    @Test
    void formsWithoutProcessesAreNotPassedOver() throws IOException {
        Files.createDirectories(beside.resolve("forms/own"));

        assertThatThrownBy(() -> ModelFolders.at(beside))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining(beside.resolve("processes").toString())
                .hasMessageContaining("is missing beside forms/");
    }

    @Test
    void aDirectoryThatIsNamedMustHoldModels() {
        assertThatThrownBy(() -> ModelFolders.at(beside.resolve("mistyped")))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("mistyped/processes")
                .hasMessageContaining("OPORA_MODELS");
    }
}
