package org.opora.demo;

import java.nio.file.Path;
import org.opora.Opora;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the demo server; everything it keeps is below {@code target}. */
public final class Demo {

    static final String PROFILE = "demo";

    private Demo() {}

    public static void main(String[] args) {
        start(Path.of("target"), args);
    }

    /** @param kept where the server keeps its database and keys */
    public static ConfigurableApplicationContext start(Path kept, String... args) {
        SpringApplication application = new SpringApplication(Opora.class);
        application.setAdditionalProfiles(PROFILE);
        application.addInitializers(new DemoFoundation(kept));
        return application.run(args);
    }
}
