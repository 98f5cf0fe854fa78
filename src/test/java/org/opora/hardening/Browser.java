package org.opora.hardening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real HTTP client with cookies, as a browser or as an attacker would use it. */
public final class Browser {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private Browser(int port, HttpClient.Redirect redirects) {
        this.server = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirects)
                .build();
    }

    /** Nobody is logged in; redirects are not followed. */
    static Browser stranger(int port) {
        return new Browser(port, HttpClient.Redirect.NEVER);
    }

    /** Logs in through the login page and opens the web application, which hands out its token. */
    public static Browser of(int port, String login) {
        Browser browser = new Browser(port, HttpClient.Redirect.NORMAL);
        Answer home = browser.login(login, login);
        Answer application = browser.get("/camunda/app/welcome/default/");
        if (home.status() != 200
                || application.status() != 200
                || browser.cookie("XSRF-TOKEN").isEmpty()) {
            throw new IllegalStateException(login + " cannot log in: " + home);
        }
        return browser;
    }

    Answer login(String login, String password, String... headers) {
        String form = "username=" + encoded(login) + "&password=" + encoded(password);
        return send(request("/login", headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** What stands on all pages of a list, from page 0 to the first empty one. */
    String allPages(String path) {
        StringBuilder all = new StringBuilder();
        int page = 0;
        for (Answer read = get(path + "?page=" + page); !read.json().isEmpty(); read = get(path + "?page=" + ++page)) {
            all.append(read.body());
        }
        return all.toString();
    }

    /** Sends with the token, as the web applications do. */
    Answer post(String path, Object body) {
        return send("POST", path, body, "X-XSRF-TOKEN", token());
    }

    public Answer engine(String method, String path, @Nullable Object body) {
        return send(method, ENGINE + path, body, "X-XSRF-TOKEN", token());
    }

    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Accept", "application/json, */*;q=0.5");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body))));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    String server() {
        return server;
    }

    String token() {
        return cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse("none");
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("not JSON: " + body, e);
            }
        }

        String header(String name) {
            return String.join("; ", headers.allValues(name));
        }

        @Override
        public String toString() {
            return status + " " + body.substring(0, Math.min(300, body.length()));
        }
    }
}
