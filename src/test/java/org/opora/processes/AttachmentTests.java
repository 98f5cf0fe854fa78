package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.casefile.AttachmentScanner;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Scans and photos in the case file. */
@TestPropertySource(properties = {"opora.attachments.per-case=25MB", "opora.attachments.largest=12MB"})
@Import(AttachmentTests.Scanner.class)
class AttachmentTests extends ReferralTest {

    private static final int TEN_MB = 10 * 1024 * 1024;
    private static final String NAME = "Справка о доходах Петровой.pdf";

    @Autowired
    JdbcClient database;

    private final ObjectMapper json = new ObjectMapper();
    private Journey family;

    @BeforeEach
    void aFamily() {
        family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
    }

    @Test
    void tenMegabytesComeBackAsTheyWereUnderTheirCyrillicName() throws IOException {
        byte[] scan = Scans.pdf(TEN_MB);
        String id = attached(NAME, scan);
        HttpResponse<byte[]> answer = read("curator", id);

        assertThat(answer.body()).isEqualTo(scan);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(factsOf(family)).contains("ATTACHMENT_ADDED");
        assertThat(looks()).contains("ATTACH_FILE", "READ_ATTACHMENT");
    }

    @Test
    void theDatabaseHoldsNothingReadable() throws IOException {
        byte[] scan = Scans.pdf(2 * 1024 * 1024);
        byte[] canary = "КАНАРЕЙКА-4417".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(canary, 0, scan, 1000, canary.length);
        String id = attached("КАНАРЕЙКА-4417.pdf", scan);

        for (String column : List.of("name_enc", "content_index")) {
            assertThat(stored("select " + column + " from casefile.attachment where id = cast(? as uuid)", id))
                    .allSatisfy(bytes -> assertThat(contains(bytes, canary)).isFalse());
        }
        List<byte[]> parts =
                stored("select body_enc from casefile.attachment_part where attachment = cast(? as uuid)", id);
        assertThat(parts)
                .hasSize(4)
                .allSatisfy(part -> assertThat(contains(part, canary)).isFalse());
        assertThat(parts).noneMatch(part -> contains(part, Scans.ascii("%PDF")));
        assertThat(contains(read("curator", id).body(), canary)).isTrue();
    }

    @Test
    void aPartThatWasMovedOrCutOffIsNotReadAsTheWhole() throws IOException {
        String id = attached("a.pdf", Scans.pdf(2 * 1024 * 1024));
        database.sql("alter table casefile.attachment_part disable trigger user")
                .update();
        database.sql("delete from casefile.attachment_part where attachment = cast(? as uuid) and number = 3")
                .param(id)
                .update();
        database.sql(
                        "update casefile.attachment_part set last = true where attachment = cast(? as uuid) and number = 2")
                .param(id)
                .update();
        database.sql("alter table casefile.attachment_part enable trigger user").update();

        assertThatThrownBy(() -> read("curator", id)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aPhotoLosesItsPlaceAndWhatFollowsItButNotItsUprightSide() throws IOException {
        HttpResponse<byte[]> answer = read("curator", attached("Фото.HEIC", Scans.photo()));

        assertThat(contains(answer.body(), Scans.ascii(Scans.PLACE))).isFalse();
        assertThat(contains(answer.body(), Scans.ascii("script"))).isFalse();
        assertThat(contains(answer.body(), new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3}))
                .isTrue();
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Content-Disposition")).contains(".jpg");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isEqualTo(64);
        byte[] png = read("curator", attached("x.png", Scans.with(Scans.png(), "PK<script>")))
                .body();
        assertThat(png).isEqualTo(Scans.png());
    }

    @Test
    void whatIsNoneOfTheKindsIsRefusedWhateverItsName() {
        refused("scan.pdf", Scans.ascii("<html><script>alert(1)</script>"), 415, "PDF, JPEG, PNG");
        refused("scan.pdf", Scans.ascii("\n%PDF-1.4 x %%EOF"), 415, "содержание");
        refused("x.svg", Scans.ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), 415, "содержание");
        refused("empty.pdf", new byte[0], 400, "пуст");
        refused("zip.pdf", Scans.with(Scans.pdf(2000), "PK\u0003\u0004 archive"), 400, "после его конца");
        refused("half.jpg", Arrays.copyOf(Scans.photo(), 300), 400, "повреждён");
        refused("half.png", Arrays.copyOf(Scans.png(), 300), 400, "повреждён");
        refused("large.pdf", Scans.pdf(13 * 1024 * 1024), 413, "12 МБ");
        refused("virus.pdf", Scans.with(Scans.ascii("%PDF-1.4 EICAR"), "%%EOF"), 400, "антивирус");
        assertThat(list()).isEmpty();
        assertThat(factsOf(family)).doesNotContain("ATTACHMENT_ADDED");
    }

    @Test
    void theFilesOfACaseHaveALimitTogether() throws IOException {
        for (int file = 0; file < 2; file++) {
            byte[] scan = Scans.pdf(TEN_MB);
            scan[50] = (byte) file;
            attached(file + ".pdf", scan);
        }
        byte[] third = Scans.pdf(TEN_MB);
        third[50] = 77;
        refused("third.pdf", third, 409, "25 МБ");
    }

    @Test
    void theSameContentIsKeptOnceAndNotedAtAnotherEntry() throws IOException {
        String first = attached("a.pdf", Scans.pdf(5000));
        assertThat(attached("again.pdf", Scans.pdf(5000))).isEqualTo(first);
        String entry = caseFile.latest(family.caseNumber(), "register-signal")
                .orElseThrow()
                .id()
                .toString();
        JsonNode other = json.readTree(send("curator", "b.pdf", Scans.pdf(5000), Map.of("entry", entry))
                .body());

        assertThat(other.path("duplicateOf").asText()).isEqualTo(first);
        assertThat(list()).hasSize(2);
        assertThat(send(
                                "curator",
                                "c.pdf",
                                Scans.pdf(99),
                                Map.of("entry", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsTakenOutStaysForThoseWhoLookAfterThat() throws IOException {
        String id = attached("a.pdf", Scans.pdf(5000));
        assertThat(remove("intake", id, "чужой").statusCode()).isEqualTo(403);
        assertThat(remove("curator", id, " ").statusCode()).isEqualTo(400);
        assertThat(remove("curator", id, "не та семья").statusCode()).isEqualTo(302);

        assertThat(read("curator", id).statusCode()).isEqualTo(410);
        assertThat(read("supervisor", id).statusCode()).isEqualTo(200);
        assertThat(WebPages.of(port, "curator").text(page())).contains("не та семья", "Taken out on");
        assertThat(factsOf(family)).contains("ATTACHMENT_REMOVED");
        assertThatThrownBy(() -> database.sql("delete from casefile.attachment").update())
                .hasMessageContaining("can only be marked as removed");
        assertThatThrownBy(() -> database.sql("update casefile.attachment set removed_at = null")
                        .update())
                .hasMessageContaining("can only be marked as removed");
    }

    @Test
    void filesAreSeenByWhoReadsTheCaseFileAndAttachedByWhoWorksWithIt() throws IOException {
        String id = attached("a.pdf", Scans.pdf(5000));
        assertThat(read("curator2", id).statusCode()).isEqualTo(404);
        assertThat(read("analyst", id).statusCode()).isEqualTo(403);
        assertThat(read("auditor", id).statusCode()).isEqualTo(200);
        assertThat(send("curator2", "a.pdf", Scans.pdf(90), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(send("auditor", "a.pdf", Scans.pdf(90), Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(WebPages.of(port, "auditor").text(page())).contains("a.pdf").doesNotContain("type=\"file\"");
        Journey other = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
        assertThat(WebPages.of(port, "curator")
                        .get("/cases/" + other.caseNumber() + "/attachments/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageTakesFilesWithoutScripts() {
        Uploads curator = new Uploads(port, "curator");
        assertThat(curator.send(page(), "Письмо из школы.pdf", Scans.pdf(3000), Map.of())
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<byte[]> refused = curator.send(page(), "x.exe", Scans.ascii("MZ"), Map.of());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("x.exe: Файл не относится", "Письмо из школы.pdf", "capture=\"environment\"");
    }

    private void refused(String name, byte[] content, int status, String words) {
        HttpResponse<byte[]> answer = send("curator", name, content, Map.of());
        assertThat(answer.statusCode()).as(name).isEqualTo(status);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).as(name).contains(words);
    }

    private String attached(String name, byte[] content) throws IOException {
        HttpResponse<byte[]> answer = send("curator", name, content, Map.of());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return json.readTree(answer.body()).path("id").asText();
    }

    private HttpResponse<byte[]> send(String login, String name, byte[] content, Map<String, String> fields) {
        return new Uploads(port, login).send("/api" + page(), name, content, fields);
    }

    private HttpResponse<byte[]> read(String login, String id) {
        return WebPages.of(port, login).get(page() + "/" + id);
    }

    private HttpResponse<byte[]> remove(String login, String id, String reason) {
        return WebPages.of(port, login).post(page() + "/" + id + "/removal", Map.of("reason", reason));
    }

    private List<JsonNode> list() {
        List<JsonNode> files = new ArrayList<>();
        try {
            json.readTree(WebPages.of(port, "curator").get("/api" + page()).body())
                    .forEach(files::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private String page() {
        return "/cases/" + family.caseNumber() + "/attachments";
    }

    private List<String> looks() {
        return database.sql("select action from security.access_log where starts_with(subject, ?)")
                .param(family.caseNumber())
                .query(String.class)
                .list();
    }

    private List<byte[]> stored(String query, String id) {
        return database.sql(query).param(id).query(byte[].class).list();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    /** Knows one sign, as scanners do in their own tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Scanner {

        @Bean
        AttachmentScanner scanner() {
            return content -> contains(content.readAllBytes(), Scans.ascii("EICAR"));
        }
    }
}
