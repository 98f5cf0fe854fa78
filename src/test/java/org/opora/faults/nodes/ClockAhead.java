package org.opora.faults.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A wrong wall clock for one process: {@code src/test/c/clock_ahead.c}, compiled where there is a C compiler. */
public final class ClockAhead {

    private static final Path SOURCE = Path.of("src", "test", "c", "clock_ahead.c");
    private static final Path LIBRARY =
            Path.of("target", "faults", "libclock_ahead.so").toAbsolutePath();

    private ClockAhead() {}

    /**
     * @return false if this machine has no C compiler
     * @throws IllegalStateException if it has none and must, as {@code OPORA_COMPILER_REQUIRED} says
     */
    public static boolean isPossible() {
        boolean possible = compiles(List.of("cc", "--version"));
        if (!possible && Boolean.parseBoolean(System.getenv("OPORA_COMPILER_REQUIRED"))) {
            throw new IllegalStateException("no C compiler, so that no clock can be set ahead");
        }
        return possible;
    }

    /** What a process has in its environment to see this much later a time. */
    public static Map<String, String> environment(Duration ahead) {
        List<String> compile =
                List.of("cc", "-shared", "-fPIC", "-O2", "-o", LIBRARY.toString(), SOURCE.toString(), "-ldl");
        if (!compiles(compile)) {
            throw new IllegalStateException(SOURCE + " does not compile");
        }
        return Map.of("LD_PRELOAD", LIBRARY.toString(), "CLOCK_AHEAD_SECONDS", Long.toString(ahead.toSeconds()));
    }

    private static boolean compiles(List<String> command) {
        try {
            Files.createDirectories(LIBRARY.getParent());
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
