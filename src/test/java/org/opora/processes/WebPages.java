package org.opora.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages as a browser without scripts reads and posts them. */
public final class WebPages {

    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----opora-test";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String server;
    private final @Nullable String login;
    private final String language;

    private WebPages(int port, @Nullable String login, String language) {
        this.server = "http://localhost:" + port;
        this.login = login;
        this.language = language;
    }

    public static WebPages stranger(int port) {
        return new WebPages(port, null, "en");
    }

    public static WebPages of(int port, String login) {
        return new WebPages(port, login, "en");
    }

    public WebPages in(String other) {
        return new WebPages(URI.create(server).getPort(), login, other);
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    public String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** The hidden field that makes a second click no second answer. */
    public static String once(String page) {
        Matcher matcher = ONCE.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("the page offers no answer");
        }
        return matcher.group(1);
    }

    /** Any call with a body in JSON. */
    public HttpResponse<byte[]> json(String method, String path, String body) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    /** @param paper content of a file, or nothing */
    public HttpResponse<byte[]> post(String path, Map<String, String> fields, byte... paper) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"p.pdf\"\r\n\r\n"
                .formatted(BOUNDARY));
        byte[] head = body.toString().getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(paper),
                        BodyPublishers.ofByteArray(tail))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", language);
        if (login != null) {
            byte[] credentials = (login + ":" + login).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
