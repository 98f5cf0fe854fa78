package org.opora.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of an earlier demo server that was killed and could not stop it. */
class StalePostmaster {

    private final Path data;

    StalePostmaster(Path data) {
        this.data = data.toAbsolutePath();
    }

    /**
     * Stops it, if its process still works on this directory; its data is recovered at the next start.
     *
     * @throws IllegalStateException if its demo server is alive
     */
    void stop() {
        Path lock = data.resolve("epg-lock");
        if (Files.exists(lock) && isHeld(lock)) {
            throw new IllegalStateException("another demo server works on " + data);
        }
        process().ifPresent(this::stop);
    }

    private static boolean isHeld(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                @Nullable FileLock taken = channel.tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> process() {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            return ProcessHandle.of(pid).filter(this::worksHere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number may belong to somebody else by now. */
    private boolean worksHere(ProcessHandle process) {
        Optional<String[]> arguments = process.info().arguments();
        return arguments
                .map(words -> String.join(" ", words).contains(data.toString()))
                .orElseGet(() -> process.info().command().orElse("").contains("postgres"));
    }

    private void stop(ProcessHandle postmaster) {
        postmaster.destroy();
        try {
            postmaster.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            postmaster.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }
}
