package org.opora.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a JVM of its own. What it prints goes to a file. */
final class Child implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final int TIMEOUT_MINUTES = 15;
    private static final int POLL_MILLIS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Process process;
    private final int port;
    private final long begun = System.nanoTime();

    private Child(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Child start(Launch launch) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString()));
        command.addAll(launch.arguments());
        ProcessBuilder java = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(launch.output());
        java.environment().putAll(launch.environment());
        java.environment().put("SERVER_PORT", String.valueOf(launch.port()));
        return new Child(java.start(), launch.port());
    }

    /** Waits until the page can be had, and says how many seconds after the start of the JVM that was. */
    double secondsUntil(String page) throws Exception {
        while (!answers(page)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended with " + process.exitValue());
            }
            if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(TIMEOUT_MINUTES)) {
                throw new TimeoutException("no " + page + " in " + TIMEOUT_MINUTES + " minutes");
            }
            Thread.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private boolean answers(String page) throws InterruptedException {
        try {
            int status = get(page);
            return status >= 200 && status < 400;
        } catch (IOException notYet) {
            return false;
        }
    }

    int get(String page) throws IOException, InterruptedException {
        return http.send(request(page).build(), BodyHandlers.discarding()).statusCode();
    }

    /** Logs a person of the demo in, whose password is his login. */
    void login(String login) throws IOException, InterruptedException {
        HttpRequest form = request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + login + "&password=" + login))
                .build();
        http.send(form, BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + page));
    }

    /** CPU seconds the JVM has used, which depend less than the clock on who else uses the machine. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** What {@code jcmd} says about the JVM. */
    String tell(String command) throws IOException {
        Process jcmd =
                new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(process.pid()), command).start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    record Launch(List<String> arguments, Path folder, File output, Map<String, String> environment, int port) {}
}
