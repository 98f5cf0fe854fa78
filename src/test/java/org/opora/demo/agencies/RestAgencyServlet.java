package org.opora.demo.agencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.demo.agencies.Ledger.Handled;
import org.opora.demo.agencies.Ledger.Response;

/**
 * An agency with a JSON interface: {@code POST /referrals}, {@code /referrals/{number}/cancel},
 * {@code /referrals/{number}/reminder} and {@code /notices}, each with an {@code Idempotency-Key}. The same key gets the
 * same answer; the same key with another body gets 422.
 */
class RestAgencyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ABOUT_REFERRAL = Pattern.compile("/referrals/([^/]+)/(cancel|reminder|escalation)");

    private final transient Agency agency;
    private final transient Desk desk;
    private final transient Ledger ledger;
    private final transient ObjectMapper json = new ObjectMapper();

    RestAgencyServlet(Agency agency, Desk desk, Ledger ledger) {
        this.agency = agency;
        this.desk = desk;
        this.ledger = ledger;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String number = path.replaceFirst("^/referrals/", "");
        write(
                response,
                desk.status(agency, number)
                        .map(status -> response(200, Map.of("referralNumber", number, "status", status)))
                        .orElseGet(() -> problem(404, "unknown referral")));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        write(response, answerOnce(request.getHeader("Idempotency-Key"), path, body));
    }

    /** One at a time: two copies of a request in flight must not both take effect. */
    private synchronized Response answerOnce(@Nullable String key, String path, String body) {
        if (key == null || key.isBlank()) {
            return problem(400, "header Idempotency-Key is missing");
        }
        String hash = hash(path + "\n" + body);
        Optional<Handled> before = ledger.handled(agency, key);
        if (before.isPresent()) {
            boolean same = before.get().requestHash().equals(hash);
            return same ? before.get().response() : problem(422, "this Idempotency-Key came with another body");
        }
        Response answer = answer(path, body);
        if (answer.status() < 300) {
            ledger.handled(agency, key, new Handled(hash, answer));
        }
        return answer;
    }

    private Response answer(String path, String body) {
        Matcher aboutReferral = ABOUT_REFERRAL.matcher(path);
        if (aboutReferral.matches()) {
            return about(aboutReferral.group(1), aboutReferral.group(2));
        }
        return switch (path) {
            case "/referrals" -> take(body);
            case "/notices" -> response(202, Map.of("status", "NOTED"));
            default -> problem(404, "no such address");
        };
    }

    private Response take(String body) {
        Optional<String> number = number(body);
        if (number.isEmpty()) {
            return problem(400, "field referralNumber is missing");
        }
        desk.take(agency, number.get(), null);
        String own = agency.code().charAt(0) + "-" + Math.abs(number.get().hashCode() % 1_000_000);
        return response(201, Map.of("referralNumber", number.get(), "agencyNumber", own, "status", "RECEIVED"));
    }

    private Response about(String number, String what) {
        if (!desk.knows(agency, number)) {
            return problem(404, "unknown referral");
        }
        if (what.equals("cancel")) {
            desk.cancel(agency, number);
        } else {
            desk.remind(agency, number);
        }
        return response(
                200,
                Map.of(
                        "referralNumber",
                        number,
                        "status",
                        desk.status(agency, number).orElseThrow()));
    }

    private Optional<String> number(String body) {
        try {
            JsonNode fields = json.readTree(body);
            return List.of("referralNumber", "number").stream()
                    .map(fields::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Response problem(int status, String detail) {
        return response(status, Map.of("type", "about:blank", "status", status, "detail", detail));
    }

    private Response response(int status, Map<String, Object> fields) {
        return new Response(status, json.valueToTree(fields).toString());
    }

    private static void write(HttpServletResponse response, Response answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.status() < 300 ? "application/json" : "application/problem+json");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
