package org.opora.hardening;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opora.testing.OporaTest;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test of the running server from outside, over HTTP. All of them share one server and its {@link ChitaCases}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OporaTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "opora.agencies.employment.kind=EMPLOYMENT",
            "opora.agencies.employment.transport=REST",
            "opora.agencies.employment.url=http://localhost:1/nobody-listens",
            "opora.agencies.employment.incoming[0].id=k1",
            "opora.agencies.employment.incoming[0].secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        })
@AutoConfigureObservability(tracing = false)
@Import(ChitaCases.class)
@interface HardeningTest {}
