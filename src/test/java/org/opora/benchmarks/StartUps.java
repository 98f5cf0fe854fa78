package org.opora.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.opora.benchmarks.Child.Launch;
import org.opora.testing.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the packaged server and the bare application by turns, each on an empty database, and compares how long it takes
 * until they serve. System property {@code starts} (5): how often each.
 */
public final class StartUps {

    private static final Logger LOG = LoggerFactory.getLogger(StartUps.class);

    private final Path opora = jar("target", "opora-");
    private final Path bare = jar("benchmarks/bare/target", "bare-");
    private final Path folder;

    private StartUps(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        new StartUps(Files.createTempDirectory("opora-start-ups")).run(Integer.getInteger("starts", 5));
        System.exit(0);
    }

    private void run(int times) throws Exception {
        List<Start> ours = new ArrayList<>();
        List<Start> theirs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ours.add(opora(i));
            theirs.add(bare());
            LOG.info("start {}: Opora {}, bare {}", i + 1, ours.get(i), theirs.get(i));
        }
        Report.row("seconds until ready, median", median(ours, Start::seconds), median(theirs, Start::seconds));
        Report.row("CPU seconds until ready, median", median(ours, Start::cpu), median(theirs, Start::cpu));
    }

    private Start opora(int number) throws Exception {
        Map<String, String> environment = Map.of(
                "OPORA_DB_URL",
                TestDatabase.create(),
                "OPORA_DB_USER",
                "postgres",
                "OPORA_KEYS",
                folder.resolve("keys-" + number).toString(),
                "OPORA_KEYS_CREATE",
                "true");
        return start(opora, environment, "/actuator/health");
    }

    private Start bare() throws Exception {
        Map<String, String> environment =
                Map.of("SPRING_DATASOURCE_URL", TestDatabase.create(), "SPRING_DATASOURCE_USERNAME", "postgres");
        return start(bare, environment, "/camunda/app/welcome/default/");
    }

    private Start start(Path jar, Map<String, String> environment, String page) throws Exception {
        List<String> arguments = List.of("-jar", jar.toAbsolutePath().toString());
        Path output = folder.resolve(jar.getFileName() + ".out");
        try (Child server = Child.start(new Launch(arguments, folder, output.toFile(), environment, freePort()))) {
            return new Start(server.secondsUntil(page), server.cpuSeconds());
        } catch (IllegalStateException e) {
            LOG.error("{}", Files.readString(output));
            throw e;
        }
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Median.of(starts.stream().mapToDouble(figure).boxed().toList());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path jar(String folder, String name) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(name + ".*\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("no " + name + "*.jar in " + folder + ", package it first"));
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read, package it first", e);
        }
    }

    private record Start(double seconds, double cpu) {}
}
