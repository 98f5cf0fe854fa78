package org.opora.hardening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A call written by hand, since a decent HTTP client refuses to send what attackers and broken programs send. */
record RawCall(
        String method,
        String address,
        @Nullable String type,
        @Nullable String body) {

    private static final int PATIENCE = 20_000;

    /** @param line method, address and perhaps a JSON body, apart by one space each */
    static RawCall of(String line) {
        String[] parts = line.split(" ", 3);
        return new RawCall(
                parts[0],
                parts[1],
                parts.length < 3 ? null : "application/json",
                parts.length < 3 ? null : parts[2].equals("-") ? "" : parts[2]);
    }

    RawCall as(String contentType) {
        return new RawCall(method, address, contentType, body);
    }

    /** The status, with the session and token of the browser. */
    int status(int port, Browser browser) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(head(browser, content.length).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(content);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(this.toString(), e);
        }
    }

    private String head(Browser browser, int length) {
        String session = browser.cookie("SESSION").orElseThrow().getValue();
        String cookies = "SESSION=%s; XSRF-TOKEN=%s".formatted(session, browser.token());
        String entity = body == null ? "" : "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, length);
        return """
                %s %s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Accept: application/json, */*;q=0.5\r
                Cookie: %s\r
                X-XSRF-TOKEN: %s\r
                %s\r
                """.formatted(method, address, cookies, browser.token(), entity);
    }

    @Override
    public String toString() {
        String text = method + " " + address + (body == null ? "" : " " + type + " " + body);
        return text.substring(0, Math.min(160, text.length()));
    }
}
