package org.opora.benchmarks;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.opora.Opora;
import org.opora.testing.FreshDatabase;
import org.opora.testing.TestSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole server, as in the tests: an empty database, a clock that can be set, nothing running in the background. */
final class OporaServer {

    private final Tape tape;

    OporaServer(Tape tape) {
        this.tape = tape;
    }

    ConfigurableApplicationContext start() {
        SpringApplication server = new SpringApplication(Opora.class, TestSupport.class);
        server.setAdditionalProfiles("test");
        server.addInitializers(
                new FreshDatabase(),
                context -> ((GenericApplicationContext) context)
                        .registerBean(TapeRecorder.class, () -> new TapeRecorder(tape)));
        return server.run("--server.port=0");
    }

    /** The server's engine, which tells the tape of each form. */
    ProcessEngine engine(ConfigurableApplicationContext server) {
        ProcessEngine engine = server.getBean(ProcessEngine.class);
        FormService forms = Around.each(FormService.class, engine.getFormService(), (method, arguments, call) -> {
            if (method.getName().startsWith("submit")) {
                tape.formSigned();
            }
            return call.call();
        });
        return Around.each(
                ProcessEngine.class,
                engine,
                (method, arguments, call) -> method.getName().equals("getFormService") ? forms : call.call());
    }
}
