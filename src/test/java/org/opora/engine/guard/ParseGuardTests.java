package org.opora.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.testing.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Models with code in them cannot run even where nobody checked their folder first. */
@OporaTest
class ParseGuardTests {

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script-task",
                "java-class",
                "java-class-in-listener",
                "unknown-delegate",
                "unknown-delegate-in-listener",
                "old-namespace",
                "connector"
            })
    void refusesModelsWithCode(String wrong) throws IOException {
        byte[] model = Files.readAllBytes(
                Path.of("src/test/resources/models-wrong", wrong, "processes/wrong/WrongProcess.bpmn"));

        assertThatThrownBy(() -> DeploymentSeal.open(() -> repository
                        .createDeployment()
                        .addInputStream("WrongProcess.bpmn", new ByteArrayInputStream(model))
                        .deploy()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("model refused at Task_DoIt");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("WrongProcess")
                        .count())
                .isZero();
    }
}
