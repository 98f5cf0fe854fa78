package org.opora.hardening;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.opora.referral.SigningKey;
import org.opora.referral.transport.WebhookSignature;

/** A message written to the socket byte by byte, so that it may lie about itself. */
class RawPost {

    private final int port;
    private final String path;
    private final Clock clock;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String method = "POST";
    private String id = UUID.randomUUID().toString();
    private byte[] body = new byte[0];
    private boolean chunked;

    RawPost(int port, String path, Clock clock) {
        this.port = port;
        this.path = path;
        this.clock = clock;
    }

    RawPost method(String name) {
        method = name;
        return this;
    }

    RawPost id(String given) {
        id = given;
        return this;
    }

    RawPost body(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        headers.put("Content-Length", Integer.toString(body.length));
        return this;
    }

    RawPost signed(SigningKey key, long seconds) {
        long timestamp = clock.instant().getEpochSecond() + seconds;
        String signature = WebhookSignature.sign(key, id, timestamp, body);
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.merge("webhook-signature", signature, (one, other) -> one + " " + other);
        return this;
    }

    RawPost andSigned(SigningKey key, long seconds) {
        return signed(key, seconds);
    }

    RawPost header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    RawPost announcing(String length) {
        return header("Content-Length", length);
    }

    RawPost chunked() {
        chunked = true;
        headers.remove("Content-Length");
        return header("Transfer-Encoding", "chunked");
    }

    /** The message as it goes over the wire. */
    byte[] text() {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        text.append("Connection: close\r\nContent-Type: application/json\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append("\r\n");
        String content = new String(body, StandardCharsets.ISO_8859_1);
        String wire = chunked ? Integer.toHexString(body.length) + "\r\n" + content + "\r\n0\r\n\r\n" : content;
        return text.append(wire).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    Reply send() {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            write(socket.getOutputStream());
            socket.shutdownOutput();
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = reply.split("\r\n\r\n", 2);
            return new Reply(parts[0], parts.length > 1 ? parts[1] : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server may have said no and hung up before all is said. */
    private void write(OutputStream out) {
        try {
            out.write(text());
            out.flush();
        } catch (IOException hungUp) {
            // What it said is read all the same.
        }
    }

    record Reply(String head, String body) {

        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        /** The words of the problem, without the address it repeats. */
        String problem() {
            return body.replaceAll("(?s)^[^{]*|}.*$", "").replaceAll("\"instance\":\"[^\"]*\"", "");
        }
    }
}
