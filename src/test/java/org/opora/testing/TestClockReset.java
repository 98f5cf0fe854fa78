package org.opora.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sets the clock back before each test: the engine's clock is shared by all contexts of the JVM. */
public class TestClockReset implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::reset);
    }
}
