package org.opora.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class together pass every flow node of these processes; if not, the class fails and names those
 * that were not passed. What was passed is drawn into {@code target/process-test-coverage/<JVM>/report.html}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(PassedFlowNodes.class)
public @interface ModelCoverage {

    /** Ids of processes. */
    String[] value();
}
