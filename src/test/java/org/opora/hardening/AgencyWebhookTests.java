package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.hardening.RawPost.Reply;
import org.opora.referral.Inbox;
import org.opora.referral.InboxEvent;
import org.opora.referral.SigningKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers, forgers and careless agencies can do at the doors for answers, on a real socket. */
@HardeningTest
class AgencyWebhookTests {

    private static final SigningKey KEY = new SigningKey("k1", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final SigningKey NEXT = new SigningKey("k2", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
    private static final SigningKey FORGED = new SigningKey("k1", "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    private static final String EVENT =
            "{\"type\":\"referral.status\",\"referralNumber\":\"REF-2026-777777\",\"status\":\"ACCEPTED\"}";
    private static final String TASK = """
            {"resourceType":"Task","id":"%s","meta":{"versionId":"2"},"identifier":[{"system":"urn:opora:referral",
             "value":"REF-2026-777778"}],"status":"accepted","intent":"order"}""";

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    Inbox inbox;

    @ParameterizedTest
    @ValueSource(strings = {"events", "fhir"})
    void takesWhatIsSignedWithAnyOfTheKeys(String door) {
        assertThat(post(door).signed(KEY, 0).send().status()).isEqualTo(202);
        assertThat(post(door).signed(NEXT, 0).send().status()).isEqualTo(202);
        assertThat(post(door).signed(FORGED, 0).andSigned(KEY, 0).send().status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "events, -299, 202",
        "events,  299, 202",
        "events, -320, 401",
        "events,  320, 401",
        "events, -86400, 401",
        "fhir,   -299, 202",
        "fhir,   -320, 401",
        "fhir,    320, 401",
    })
    void takesWhatIsSignedWithinFiveMinutes(String door, long seconds, int expected) {
        assertThat(post(door).signed(KEY, seconds).send().status()).isEqualTo(expected);
    }

    @Test
    void saysTheSameToAllWhoAreNotLetIn() {
        List<Reply> replies = List.of(
                post("events").send(),
                post("events").signed(FORGED, 0).send(),
                post("events")
                        .signed(KEY, 0)
                        .body(EVENT.replace("ACCEPTED", "COMPLETED"))
                        .send(),
                post("events").signed(KEY, 0).header("webhook-id", "another").send(),
                post("events")
                        .signed(KEY, 0)
                        .header("webhook-timestamp", "soon")
                        .send(),
                post("events").signed(KEY, 0).header("webhook-timestamp", "-1").send(),
                post("events").signed(KEY, 0).header("webhook-signature", "v1,").send(),
                post("events")
                        .signed(KEY, 0)
                        .header("webhook-signature", "v2,abc")
                        .send(),
                post("events")
                        .signed(KEY, 0)
                        .header("webhook-id", "x".repeat(201))
                        .send(),
                at("/agency-api/nobody/events").signed(KEY, 0).send(),
                at("/agency-api/nobody/events").send(),
                at("/agency-api/opora/events").signed(KEY, 0).send());

        assertThat(replies).extracting(Reply::status).containsOnly(401);
        assertThat(replies)
                .extracting(Reply::problem)
                .hasSize(12)
                .containsOnly(replies.get(0).problem());
        assertThat(replies).allSatisfy(reply -> assertThat(reply.head()).contains("application/problem+json"));
    }

    @Test
    void keepsARepeatedEventOnce() {
        for (int repetition = 0; repetition < 5; repetition++) {
            assertThat(post("events").id("again").signed(KEY, 0).send().status())
                    .isEqualTo(202);
        }

        assertThat(inbox.of("REF-2026-777777")).extracting(InboxEvent::eventId).containsOnlyOnce("again");
    }

    @Test
    void keepsATaskOnceHoweverItIsSaid() {
        String task = TASK.formatted("90");
        post("fhir").id("n-1").body(task).signed(KEY, 0).send();
        post("fhir").id("n-2").body(task).signed(KEY, 0).send();
        post("fhir")
                .id("n-3")
                .body("{\"resourceType\":\"Bundle\",\"type\":\"history\",\"entry\":[{\"resource\":" + task + "}]}")
                .signed(KEY, 0)
                .send();

        assertThat(inbox.of("REF-2026-777778")).extracting(InboxEvent::eventId).containsExactly("Task/90/_history/2");
    }

    @ParameterizedTest
    @CsvSource({"events, 65536, 65537", "fhir, 524288, 524289"})
    void readsNoMoreThanItTakes(String door, int most, int tooMuch) {
        String fits = "x".repeat(most);
        String tooLong = "x".repeat(tooMuch);

        assertThat(post(door).body(fits).signed(KEY, 0).send().status()).isEqualTo(202);
        assertThat(post(door).body(tooLong).signed(KEY, 0).send().status()).isEqualTo(413);
        assertThat(post(door).body(fits).signed(KEY, 0).chunked().send().status())
                .isEqualTo(202);
        assertThat(post(door).body(tooLong).signed(KEY, 0).chunked().send().status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "2000000000, 413",
        "9223372036854775807, 413",
        "10, 401",
        "-1, 400",
        "99999999999999999999, 400",
        "ten, 400"
    })
    void doesNotBelieveTheAnnouncedLength(String announced, int expected) {
        Reply reply = post("events").signed(KEY, 0).announcing(announced).send();

        assertThat(reply.status()).isEqualTo(expected);
        assertThat(reply.body()).doesNotContain("org.", "java.", "\tat ");
    }

    @Test
    void livesThroughAVisitorWhoHangsUp() throws IOException {
        try (Socket visitor = new Socket("localhost", port)) {
            OutputStream out = visitor.getOutputStream();
            out.write(post("events").signed(KEY, 0).announcing("60000").text());
            out.flush();
            visitor.shutdownOutput();
            String reply = new String(visitor.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(reply).startsWith("HTTP/1.1 400").doesNotContain("org.", "java.");
        }
        assertThat(post("events").signed(KEY, 0).send().status()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /agency-api/employment/events",
        "DELETE, /agency-api/employment/fhir",
        "POST, /agency-api/employment/else",
        "POST, /agency-api/"
    })
    void tellsNothingOfTheInsideToTheCurious(String method, String path) {
        Reply reply = new RawPost(port, path, clock).method(method).body("x").send();

        assertThat(reply.status()).isIn(401, 404, 405);
        assertThat(reply.body()).doesNotContain("org.", "java.", "\tat ", "trace");
    }

    private RawPost post(String door) {
        return at("/agency-api/employment/" + door);
    }

    private RawPost at(String path) {
        return new RawPost(port, path, clock).body(EVENT);
    }
}
