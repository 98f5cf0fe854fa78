package org.opora.faults;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How an agency treats a request. */
interface Manner {

    /**
     * @param work does what was asked for, once it is called, and gives the answer of a well-behaved agency
     */
    void treat(Visit visit, Work work) throws IOException;

    /** What an agency is asked to do. */
    interface Work {

        /** Does it; gives the answer of a well-behaved agency. */
        @CanIgnoreReturnValue
        byte[] done();
    }

    Manner WELL = (visit, work) -> visit.say(work.done());

    /** Hears and does nothing, until the visitor leaves. */
    Manner HANG = (visit, work) -> awaitLeaving(visit);

    /** Does its work, and its answer is lost. */
    Manner ANSWER_LOST = (visit, work) -> {
        work.done();
        awaitLeaving(visit);
    };

    /** A byte a second. */
    Manner DRIBBLE = (visit, work) -> {
        visit.say("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n");
        while (!Thread.currentThread().isInterrupted()) {
            visit.say("x");
            pause(1000);
        }
    };

    /** Does its work and breaks off in the middle of the answer. */
    Manner RESET = (visit, work) -> {
        byte[] answer = work.done();
        visit.socket().getOutputStream().write(answer, 0, Math.min(40, answer.length));
        visit.socket().setSoLinger(true, 0);
    };

    Manner GARBAGE = (visit, work) -> visit.say("\u0001\u0002 no HTTP at all \r\n\r\n");

    /** Does its work and shows a page for people. */
    Manner PAGE = (visit, work) -> {
        work.done();
        visit.say(answer(200, "Content-Type: text/html", "<html><body>Работы на сервере</body></html>"));
    };

    /** Does its work and does not stop talking about it. */
    Manner TEN_MEGABYTES = (visit, work) -> {
        work.done();
        visit.say(answer(200, "Content-Type: application/json", "x".repeat(10 * 1024 * 1024)));
    };

    static Manner status(int status, String... headers) {
        return (visit, work) -> visit.say(answer(status, String.join("\r\n", headers), ""));
    }

    /** Stands before it does anything. */
    static Manner stopBefore(Stop stop) {
        return (visit, work) -> {
            stop.stand();
            visit.say(work.done());
        };
    }

    /** Stands when all is done but the answer. */
    static Manner stopAfter(Stop stop) {
        return (visit, work) -> {
            byte[] answer = work.done();
            stop.stand();
            visit.say(answer);
        };
    }

    static String answer(int status, String headers, String body) {
        String more = headers.isEmpty() ? "" : headers + "\r\n";
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 %d As told\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(status, more, length, body);
    }

    private static void awaitLeaving(Visit visit) throws IOException {
        visit.socket().getInputStream().read();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
