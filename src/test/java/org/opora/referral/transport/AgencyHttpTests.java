package org.opora.referral.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.referral.Delivery;
import org.opora.referral.Network;
import org.opora.referral.ReferralFixtures;

/** The way out on real sockets. */
class AgencyHttpTests {

    private static final Delivery NOT_ALLOWED = new Delivery.Refused("ADDRESS_NOT_ALLOWED");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0.0.0.0"})
    void doesNotEvenConnectToThisMachine(String host) throws Exception {
        try (RawAgency agency = RawAgency.saying(OK + "\r\nhi")) {
            AgencyHttp strict = new AgencyHttp(ReferralFixtures.reaching());

            assertThat(failure(strict, host, agency.port())).isEqualTo(NOT_ALLOWED);
            assertThat(agency.heard()).isEmpty();
        }
    }

    @Test
    void connectsToTheAddressItChecked() throws Exception {
        try (RawAgency agency = RawAgency.saying(OK + "\r\nhi")) {
            ScriptedNames names = new ScriptedNames(List.of(LOOPBACK), List.of(InetAddress.getByName("10.0.0.1")));
            AgencyHttp http = new AgencyHttp(ReferralFixtures.reaching(Network.valueOf("127.0.0.0/8")), names);

            assertThat(http.send(get("agency.example", agency.port())).text()).isEqualTo("hi");
            assertThat(agency.heard().get(0)).contains("Host: agency.example:" + agency.port());
            assertThat(failure(http, "agency.example", agency.port())).isEqualTo(NOT_ALLOWED);
        }
    }

    @Test
    void asksForTheNameInTls() throws Exception {
        try (RawAgency agency = RawAgency.saying("no TLS here")) {
            AgencyHttp http = new AgencyHttp(
                    ReferralFixtures.settings(Duration.ofSeconds(5)), new ScriptedNames(List.of(LOOPBACK)));
            URI address = URI.create("https://agency.example:" + agency.port() + "/");

            NoAnswer none = catchThrowableOfType(
                    NoAnswer.class, () -> http.send(new AgencyRequest("GET", address, Map.of(), new byte[0])));

            assertThat(none.means()).isEqualTo(new Delivery.Postponed("UNREACHABLE"));
            assertThat(agency.heard()).first().asString().contains("agency.example");
        }
    }

    @Test
    void goesStraightWhateverProxyIsSet() throws Exception {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        System.setProperty("http.nonProxyHosts", "");
        try (RawAgency agency = RawAgency.saying(OK + "\r\nhi")) {
            assertThat(client().send(get("localhost", agency.port())).status()).isEqualTo(200);
        } finally {
            List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts").forEach(System::clearProperty);
        }
    }

    @Test
    void keepsNoCookies() throws Exception {
        try (RawAgency agency = RawAgency.saying(OK + "Set-Cookie: visit=1; Path=/\r\n\r\nhi")) {
            AgencyHttp http = client();
            http.send(get("localhost", agency.port()));
            http.send(get("localhost", agency.port()));

            assertThat(agency.heard()).hasSize(2).noneMatch(words -> words.contains("Cookie"));
        }
    }

    @Test
    void unpacksNothing() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream bomb = new GZIPOutputStream(packed)) {
            bomb.write(new byte[1_000_000]);
        }
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
        try (RawAgency agency = RawAgency.saying(head + packed.toString(StandardCharsets.ISO_8859_1))) {
            assertThat(client().send(get("localhost", agency.port())).body()).hasSize(packed.size());
            assertThat(agency.heard().get(0)).doesNotContain("Accept-Encoding");
        }
    }

    @Test
    void triesOnce() throws Exception {
        try (RawAgency agency = RawAgency.saying("")) {
            assertThat(failure(client(), "localhost", agency.port())).isEqualTo(new Delivery.Postponed("UNREACHABLE"));
            assertThat(agency.heard()).hasSize(1);
        }
    }

    @Test
    void readsNoEndlessHeaders() throws Exception {
        try (RawAgency agency = RawAgency.saying("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(5000) + "\r\n")) {
            assertThat(failure(client(), "localhost", agency.port())).isEqualTo(new Delivery.Postponed("UNREACHABLE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"})
    void endsInTimeWhereverTheAgencyBeginsToDribble(String start) throws Exception {
        RawAgency.Speech dribble = visitor -> {
            visitor.write(start.getBytes(StandardCharsets.ISO_8859_1));
            for (int drop = 0; drop < 300; drop++) {
                visitor.write('x');
                visitor.flush();
                Thread.sleep(50);
            }
        };
        try (RawAgency agency = new RawAgency(dribble)) {
            AgencyHttp http = new AgencyHttp(ReferralFixtures.settings(Duration.ofMillis(600)));

            assertThat(failure(http, "localhost", agency.port())).isEqualTo(new Delivery.Postponed("TIMEOUT"));
        }
    }

    @Test
    void doesNotBelieveAShortAnnouncement() throws Exception {
        String chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + ("ff\r\n" + "x".repeat(255) + "\r\n").repeat(20);
        try (RawAgency agency = RawAgency.saying(chunks)) {
            assertThat(failure(client(), "localhost", agency.port()))
                    .isEqualTo(new Delivery.Postponed("ANSWER_TOO_LONG"));
        }
    }

    private static AgencyHttp client() {
        return new AgencyHttp(ReferralFixtures.settings(Duration.ofSeconds(10)));
    }

    private static AgencyRequest get(String host, int port) {
        return new AgencyRequest("GET", URI.create("http://" + host + ":" + port + "/fhir"), Map.of(), new byte[0]);
    }

    private static Delivery failure(AgencyHttp http, String host, int port) throws IOException {
        return catchThrowableOfType(NoAnswer.class, () -> http.send(get(host, port)))
                .means();
    }
}
