package org.opora.faults.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;
import org.opora.Opora;

/** The server in a JVM of its own, as it is delivered; only its settings are quicker. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path LOGS = Path.of("target", "faults");

    private final String name;
    private final Process process;
    private final int port;
    private final int agent;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Node(String name, Process process, int port, int agent) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.agent = agent;
    }

    /**
     * Starts a JVM; does not wait for the server in it.
     *
     * @param name of its log file below {@code target/faults}
     * @param environment variables of the process, e.g. those of libfaketime
     */
    public static Node start(String name, int port, Map<String, String> settings, Map<String, String> environment) {
        int agent = freePort();
        try {
            Files.createDirectories(LOGS);
            ProcessBuilder java = new ProcessBuilder(command(agent, port, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
            java.environment().putAll(environment);
            Process process = java.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Node(name, process, port, agent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(int agent, int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Dopora.test.fork=" + System.getProperty("opora.test.fork", "jvm-0"),
                "-javaagent:%s=listener:true,address:127.0.0.1,port:%d".formatted(bytemanJar(), agent),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Opora.class.getName(),
                "--server.port=" + port));
        settings.forEach((property, value) -> command.add("--" + property + "=" + value));
        return command;
    }

    private static Path bytemanJar() {
        return Path.of(URI.create(org.jboss.byteman.agent.Main.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it serves. */
    public Node awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!serves()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(name + " does not serve, see " + log(name));
            }
            Pause.millis(100);
        }
        return this;
    }

    public boolean serves() {
        HttpRequest readiness = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From now on the rule holds in the running server. */
    public void arm(String rule) {
        try {
            String answer = new Submit("127.0.0.1", agent).addScripts(List.of(new ScriptText("rule", rule)));
            if (answer.contains("ERROR") || answer.contains("rror:")) {
                throw new IllegalStateException(answer);
            }
        } catch (Exception e) {
            throw new IllegalStateException(name + " does not take the rule\n" + rule, e);
        }
    }

    /** Ends it as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits until it has ended of itself. */
    public void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not end, see " + log(name));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops it in the middle of whatever it does. */
    public void freeze() {
        Signals.send("STOP", process.pid());
    }

    public void thaw() {
        Signals.send("CONT", process.pid());
    }

    /** What it and those of its name before it have printed. */
    public static String printed(String name) {
        try {
            return Files.readString(log(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path log(String name) {
        return LOGS.resolve(name + ".log");
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
