package org.opora.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opora.benchmarks.Child.Launch;
import org.opora.demo.Demo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the demo server with 512 MB of heap, lets it make its caseload (a year of some forty families, through every form, with
 * agencies that answer), opens pages and lists, and prints what the heap holds after a full collection.
 */
public final class SmallHeap {

    private static final Logger LOG = LoggerFactory.getLogger(SmallHeap.class);
    private static final int ROUNDS = 200;
    private static final List<String> READ = List.of(
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task?maxResults=50",
            "/camunda/api/engine/engine/default/process-instance?maxResults=50",
            "/camunda/api/engine/engine/default/process-definition?latestVersion=true&maxResults=50");

    private SmallHeap() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("opora-small-heap");
        Path output = folder.resolve("demo.out");
        try (Child demo = Child.start(launch(folder, output))) {
            double seconds = demo.secondsUntil("/actuator/health/readiness");
            LOG.info("The demo server is ready after {} s with its caseload", Math.round(seconds));
            report("after the caseload", demo);
            demo.login("supervisor");
            for (int i = 0; i < ROUNDS; i++) {
                read(demo);
            }
            report("after " + ROUNDS * READ.size() + " requests", demo);
            if (!demo.isAlive() || Files.readString(output).contains("OutOfMemoryError")) {
                throw new IllegalStateException("512 MB are too little, see " + output);
            }
        }
        System.exit(0);
    }

    private static Launch launch(Path folder, Path output) throws Exception {
        List<String> arguments = List.of(
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName(),
                "--management.endpoint.health.probes.enabled=true");
        return new Launch(arguments, folder, output.toFile(), Map.of(), StartUps.freePort());
    }

    private static void read(Child demo) throws Exception {
        for (String page : READ) {
            int status = demo.get(page);
            if (status != 200) {
                throw new IllegalStateException(page + " answers " + status);
            }
        }
    }

    private static void report(String when, Child demo) throws Exception {
        demo.tell("GC.run");
        LOG.info("Heap {}:\n{}", when, demo.tell("GC.heap_info"));
    }
}
