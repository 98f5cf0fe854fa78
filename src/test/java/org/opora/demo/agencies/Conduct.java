package org.opora.demo.agencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opora.demo.agencies.Ledger.Request;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Writes every request into the ledger and answers it the way the agency behaves now. */
class Conduct extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NONSENSE_PAGE = "<html><body>Технические работы, зайдите завтра</body></html>";
    private static final String NONSENSE_TASK =
            "{\"resourceType\":\"Task\",\"id\":\"1\",\"status\":\"finished-ish\",\"intent\":42,\"output\":\"yes\"}";

    private final transient Desk desk;
    private final transient Ledger ledger;
    private final transient ObjectMapper json = new ObjectMapper();
    private final transient Duration slowness;

    Conduct(Desk desk, Ledger ledger, Duration slowness) {
        this.desk = desk;
        this.ledger = ledger;
        this.slowness = slowness;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Agency agency = Agency.find(request.getServletPath().substring(1)).orElseThrow();
        KeptRequest kept = new KeptRequest(request);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean asks = request.getMethod().equals("GET");
        long entry = asks ? 0 : ledger.write(agency, entry(kept));
        handle(new Exchange(agency, kept, answer), chain);
        if (!asks) {
            ledger.answered(entry, answer.getStatus());
        }
        answer.copyBodyToResponse();
    }

    private void handle(Exchange exchange, FilterChain chain) throws IOException, ServletException {
        Behaviour behaviour = desk.settings(exchange.agency()).behaviour();
        if (behaviour == Behaviour.DOWN) {
            exchange.answer().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(exchange.request(), exchange.answer());
        if (behaviour == Behaviour.SLOW) {
            sleep();
        } else if (behaviour == Behaviour.GARBAGE) {
            spoil(exchange);
        }
    }

    /** The work is done, only the answer cannot be read. Health takes a transaction well and garbles what is read. */
    private static void spoil(Exchange exchange) throws IOException {
        boolean health = exchange.agency() == Agency.HEALTH;
        if (health && !exchange.request().getMethod().equals("GET")) {
            return;
        }
        exchange.answer().resetBuffer();
        exchange.answer().setStatus(HttpServletResponse.SC_OK);
        exchange.answer().setContentType(health ? "application/fhir+json" : "text/html;charset=UTF-8");
        byte[] nonsense = (health ? NONSENSE_TASK : NONSENSE_PAGE).getBytes(StandardCharsets.UTF_8);
        exchange.answer().getOutputStream().write(nonsense);
    }

    private void sleep() {
        try {
            Thread.sleep(slowness.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Request entry(KeptRequest request) {
        String key = request.getHeader("Idempotency-Key");
        String path = request.getRequestURI();
        return new Request(request.getMethod(), path, key == null ? condition(request) : key, request.body());
    }

    private @Nullable String condition(KeptRequest request) {
        String header = request.getHeader("If-None-Exist");
        if (header != null) {
            return header;
        }
        try {
            for (JsonNode entry : json.readTree(request.body()).path("entry")) {
                if (entry.at("/request/url").asText().equals("Task")
                        && entry.at("/request").has("ifNoneExist")) {
                    return entry.at("/request/ifNoneExist").asText();
                }
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }

    private record Exchange(Agency agency, HttpServletRequest request, ContentCachingResponseWrapper answer) {}
}
