package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.hardening.Browser.Answer;
import org.opora.processes.WebPages;
import org.opora.registry.Families;
import org.opora.registry.NewFamily;
import org.opora.registry.NewPerson;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding and joining families over HTTP: who may, what is shown, and what is told to nobody. */
@HardeningTest
@ExtendWith(OutputCaptureExtension.class)
class FindTests {

    private static final String SEARCH = "/api/desk/search";

    @LocalServerPort
    int port;

    @Autowired
    Families families;

    @Autowired
    SupportCases supportCases;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcClient database;

    private final Random random = new Random();

    private String surname;
    private String plain;
    private String misspelt;
    private String house;
    private String phone;
    private UUID family;
    private String number;

    @BeforeEach
    void aFamilyIsRegistered() {
        database.sql(
                        "delete from security.access_log where action in ('SEARCH', 'LOOK_FOR_DOUBLES', 'FOUND_BY_SEARCH')")
                .update();
        String middle = syllable() + syllable();
        surname = "Жур" + middle + "лёва";
        plain = "Жур" + middle + "лева";
        misspelt = "Жюр" + middle + "лева";
        house = String.valueOf(1000 + random.nextInt(8000));
        phone = "8 914 " + (1000000 + random.nextInt(8000000));
        family = register(surname, "Анфиса");
        number = openCase(family);
    }

    @Test
    void showsAFamilyWithCaseTasksAndReasons() {
        number = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY, "familyName", plain))
                .caseNumber();
        supportCases.attachFamily(number, family);
        Answer answer = search("intake", misspelt + " Анфиса");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("found").findValuesAsText("family")).containsOnlyOnce(family.toString());
        assertThat(answer.json().at("/found/0/name").asText()).isEqualTo(surname);
        assertThat(answer.json().at("/found/0/why/0").asText()).contains("similar name", surname + " Анфиса");
        assertThat(answer.json().at("/found/0/organisation").asText()).isEqualTo(TestStaff.CHITA);
        assertThat(answer.json().at("/found/0/district").asText()).isEqualTo("76701000");
        assertThat(answer.json().at("/found/0/cases").findValuesAsText("number"))
                .contains(number);
        assertThat(answer.json().at("/found/0/cases/1/tasks/0/address").asText())
                .startsWith("/camunda/app/tasklist/default/#/?task=");
    }

    @ParameterizedTest
    @CsvSource({
        "intake, 200",
        "curator, 200",
        "supervisor, 200",
        "secretary, 200",
        "manager, 200",
        "auditor, 200",
        "analyst, 403",
        "admin, 403"
    })
    void answersEachRoleAsItMay(String login, int status) {
        assertThat(search(login, plain).status()).isEqualTo(status);
    }

    @Test
    void hidesFamiliesAndNumbersOfOthers() {
        for (String text : List.of(plain, number, number.substring(8), "Вишнёвая " + house, phone)) {
            assertThat(search("curator2", text).json().path("found")).as(text).isEmpty();
            assertThat(search("curator", text).json().path("found")).as(text).hasSize(1);
        }
    }

    @Test
    void findsClosedCases() {
        supportCases.closeWithoutSupport(number, "NO_NEED");

        assertThat(search("curator", plain).json().at("/found/0/cases/0/status").asText())
                .isEqualTo("closed");
    }

    @Test
    void refusesInTheReadersLanguageWhatIsTooShortOrTooMuch() {
        Answer refused = Browser.stranger(port)
                .send("POST", SEARCH, Map.of("text", "Жу"), "Authorization", basic("intake"), "Accept-Language", "ru");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).isEqualTo("Введите хотя бы три буквы или цифры.");
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("text");

        for (int count = 0; count < 60; count++) {
            post("intake", SEARCH, Map.of("text", plain));
        }
        Answer tooMany = post("intake", SEARCH, Map.of("text", plain));
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void tellsTheTextToNobody(CapturedOutput output) {
        search("intake", misspelt + "-канарейка");
        search("intake", plain);
        post("intake", SEARCH, "{не json канарейка");
        WebPages.of(port, "intake").post("/search", Map.of("text", misspelt + "-канарейка"));

        String log = database.sql("select string_agg(t::text, ' ') from security.access_log t where login = 'intake'")
                .query(String.class)
                .single();
        assertThat(log)
                .contains("SEARCH", "1 found", "FOUND_BY_SEARCH", number)
                .doesNotContain("канарейка", plain, misspelt);
        assertThat(output.getAll()).doesNotContain("канарейка");
    }

    @Test
    void offersDoublesWhileASignalIsWritten() {
        Answer found =
                post("intake", "/api/desk/doubles", Map.of("surname", misspelt, "address", "Чита, Вишневая " + house));

        assertThat(found.json().at("/found/0/why/0").asText()).isEqualTo("similar surname and the same address");
        assertThat(found.json().at("/found/0/cases/0").asText()).isEqualTo(number);
        assertThat(post("auditor", "/api/desk/doubles", Map.of("surname", misspelt))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsAPageWithoutScriptsInBothLanguages() {
        WebPages pages = WebPages.of(port, "supervisor");
        register(plain, "Анфиса");

        String page = new String(
                pages.post("/search", Map.of("text", misspelt)).body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).contains("/cases/" + number, "similar name", "Compare the two chosen", family.toString());
        assertThat(pages.text("/search")).contains("Find a family").doesNotContain(surname);
    }

    @Test
    void joinsAndUndoesOnPages() {
        UUID other = register(plain, "Анфиса");
        String second = openCase(other);
        WebPages pages = WebPages.of(port, "supervisor");

        assertThat(pages.text("/families/merge?number=" + number + "&number=" + second))
                .contains("What will happen", "Listed once, since in both:", surname, number, second);
        String made = pages.post(
                        "/families/merge",
                        Map.of(
                                "one", family.toString(),
                                "other", other.toString(),
                                "kept", family.toString(),
                                "reason", "The same mother"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(made).contains("/families/merges/");
        assertThat(supportCases.get(second).family()).isEqualTo(family);

        String path = made.substring(made.indexOf("/families"));
        assertThat(pages.text(path)).contains("The same mother", "Undo the merge");
        pages.post(path + "/undo", Map.of("reason", "Two women"));
        assertThat(supportCases.get(second).family()).isEqualTo(other);
        assertThat(pages.text(path)).contains("Two women").doesNotContain("<textarea");
        assertThat(pages.text("/families/merges")).contains(plain + " → " + surname);
    }

    @Test
    void joinsOnceWhenTwoJoinAtTheSameMoment() throws Exception {
        UUID other = register(plain, "Анфиса");
        openCase(other);
        List<CompletableFuture<Integer>> answers = List.of(join(family, other), join(other, family));

        assertThat(List.of(
                        answers.get(0).get(60, TimeUnit.SECONDS), answers.get(1).get(60, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder(204, 409);
        assertThat(database.sql("select count(*) from registry.family_merge where kept in (?, ?)")
                        .params(family, other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private CompletableFuture<Integer> join(UUID kept, UUID joined) {
        return CompletableFuture.supplyAsync(() -> post(
                        "supervisor",
                        "/api/families/" + kept + "/merge",
                        Map.of("joined", joined, "reason", "The same mother"))
                .status());
    }

    @Test
    void leadsAFormThatWasOpenDuringAMergeToTheFamilyThatIsKept() {
        UUID other = register(plain, "Анфиса");
        String itsCase = openCase(other);
        Journey signal = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY, "familyName", misspelt));
        post("supervisor", "/api/families/" + family + "/merge", Map.of("joined", other, "reason", "The same mother"));

        signal.complete("identify-family", "decision", "ATTACH", "knownCase", itsCase);

        assertThat(supportCases.get(signal.caseNumber()).family()).isEqualTo(family);
    }

    @Test
    void letsOnlySupervisorsOfTheOrganisationJoin() {
        UUID other = register(plain, "Анфиса");
        String path = "/families/merge?family=" + family + "&family=" + other;

        assertThat(WebPages.of(port, "curator").get(path).statusCode()).isEqualTo(403);
        assertThat(WebPages.of(port, "supervisor2").get(path).statusCode()).isEqualTo(404);
        assertThat(WebPages.of(port, "supervisor").get(path).statusCode()).isEqualTo(200);
    }

    private String syllable() {
        return "" + "бвгдзклмнпрст".charAt(random.nextInt(13)) + "аоуи".charAt(random.nextInt(4));
    }

    private UUID register(String lastName, String first) {
        NewPerson mother = new NewPerson("MOTHER", lastName, first, "Олеговна", LocalDate.of(1991, 2, 3), null);
        return families.register(new NewFamily(
                        lastName, "Чита, ул. Вишнёвая, " + house, "76701000", phone, TestStaff.CHITA, List.of(mother)))
                .id();
    }

    private String openCase(UUID about) {
        String opened = supportCases.open(CaseKind.FAMILY_PATRONAGE, TestStaff.CHITA);
        supportCases.attachFamily(opened, about);
        return opened;
    }

    private Answer search(String login, String text) {
        return post(login, SEARCH, Map.of("text", text));
    }

    private Answer post(String login, String path, Object body) {
        return Browser.stranger(port).send("POST", path, body, "Authorization", basic(login), "Accept-Language", "en");
    }

    private static String basic(String login) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((login + ":" + login).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
