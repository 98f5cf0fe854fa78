package org.opora.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The web applications find the engine by its name in a register of the whole JVM, in which the server that was started
 * last stands. Before the tests of a class it becomes the one of their own server again.
 */
class OwnEngine implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext tests) {
        ProcessEngines.registerProcessEngine(
                SpringExtension.getApplicationContext(tests).getBean(ProcessEngine.class));
    }
}
