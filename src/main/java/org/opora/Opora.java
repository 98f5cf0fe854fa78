package org.opora;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server that carries a support case from the first signal to removal from support. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Opora {

    public static void main(String[] args) {
        SpringApplication server = new SpringApplication(Opora.class);
        server.addListeners(new DatabaseNeeded());
        server.run(args);
    }
}
