package org.opora.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.opora.testing.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class StartTests {

    @Autowired
    RepositoryService repository;

    @Test
    void deploysEveryBundle() {
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(9);
    }
}
