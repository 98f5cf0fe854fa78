package org.opora.faults.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes, as {@code kill} sends them. */
final class Signals {

    private Signals() {}

    static void send(String signal, long process) {
        try {
            int status = new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("process " + process + " does not take " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
