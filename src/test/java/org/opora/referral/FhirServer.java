package org.opora.referral;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opora.testing.TestDatabase;

/**
 * HAPI's FHIR server with a PostgreSQL database, in a JVM of its own (see {@code src/test/fhir-server} and the plugin
 * {@code maven-antrun-plugin} in {@code pom.xml}).
 */
final class FhirServer implements AutoCloseable {

    private static final Path HOME = Path.of("target", "fhir-server");

    private final Process process;
    private final String url;

    private FhirServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Skips the test where the build was told to leave the server out. */
    static FhirServer start() {
        assumeTrue(!Boolean.getBoolean("fhir-server.skip"), "left out by -Dfhir-server.skip");
        try {
            Process process = new ProcessBuilder(command())
                    .redirectError(HOME.resolve("server.log").toFile())
                    .start();
            return new FhirServer(process, "http://localhost:" + port(process) + "/fhir");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = HOME.resolve("classes")
                + System.getProperty("path.separator")
                + Files.readString(HOME.resolve("classpath"));
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx640m", "-XX:+UseSerialGC"));
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Ddb=" + TestDatabase.create());
        command.add("-Dwork=" + HOME.resolve("tomcat").toAbsolutePath());
        command.addAll(List.of("-cp", classPath, "FhirServer"));
        return command;
    }

    /** The first line it says; none if it could not start. */
    private static String port(Process process) throws IOException {
        BufferedReader words = process.inputReader(StandardCharsets.UTF_8);
        String line = words.readLine();
        while (line != null && !line.startsWith("PORT ")) {
            line = words.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("HAPI's server does not start, see " + HOME.resolve("server.log"));
        }
        return line.substring("PORT ".length());
    }

    String url() {
        return url;
    }

    /** A client as the agency's own staff would use one. */
    IGenericClient client() {
        FhirContext fhir = FhirContext.forR4Cached();
        fhir.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        fhir.getRestfulClientFactory().setSocketTimeout(60_000);
        return fhir.newRestfulGenericClient(url);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
