package org.opora.careleaver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.testing.BackgroundWork;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The registry over HTTP, filled from files; and that nothing of the people in them is seen anywhere else. */
@YearlyFileTest
class CareLeaverApiTests {

    private static final List<String> NEEDLES = List.of("Канареечкин", "245-817-369", "24581736995", "Канареечная");
    private static final String CANARY =
            "Канареечкин;Яков;Олегович;17.05.2008;245-817-369 95;home-8;30.06.2026;Канареечная ул., 1";

    @Autowired
    MockMvc http;

    @Autowired
    BackgroundWork background;

    @Autowired
    WaitingLeavers waitingLeavers;

    @Autowired
    JdbcClient database;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Imports intake;

    @BeforeEach
    void listen() {
        waitingLeavers.begin();
        intake = new Imports(http, "intake8");
        logger("org.opora").setLevel(Level.DEBUG);
        log.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    @AfterEach
    void leave() {
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(log);
        logger("org.opora").setLevel(null);
    }

    @Test
    void listsAndReadsLeavers() {
        String number = entered();

        JsonNode list =
                Imports.json(intake.asked("/api/care-leavers?institution=home-8&exitYear=2026&status=REGISTERED"), 200);
        JsonNode leaver = Imports.json(intake.asked("/api/care-leavers/" + number), 200);

        assertThat(list.findValuesAsText("caseNumber")).contains(number);
        assertThat(leaver.path("name").asText()).isEqualTo("Канареечкин Яков Олегович");
        assertThat(leaver.path("snils").asText()).isEqualTo("245-817-369 95");
        assertThat(leaver.path("address").asText()).isEqualTo("Канареечная ул., 1");
        assertThat(noted()).contains("LIST_CARE_LEAVERS page 0", "READ_CARE_LEAVER " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"канареечкин", "245-817-369 95"})
    void findsALeaverByWordsInTheBody(String text) {
        String number = entered();

        assertThat(search(intake, text).findValuesAsText("caseNumber")).containsExactly(number);
        assertThat(search(new Imports(http, "intake7"), text)).isEmpty();
        assertThat(search(intake, number)).hasSize(1);
        assertThat(noted()).contains("SEARCH_CARE_LEAVERS page 0");
        assertThat(linesWithCanaries()).isEmpty();
    }

    @Test
    void showsNobodyOfOthers() {
        String number = entered();
        Imports other = new Imports(http, "intake7");

        assertThat(other.asked("/api/care-leavers/" + number).getStatus()).isEqualTo(404);
        assertThat(other.asked("/api/care-leavers/CL-2026-999999").getStatus()).isEqualTo(404);
        assertThat(Imports.json(other.asked("/api/care-leavers?institution=home-8"), 200))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"intake, 200", "curator, 200", "auditor, 200", "analyst, 403", "admin, 403"})
    void isForThoseWhoReadCaseFiles(String login, int status) {
        Imports reader = new Imports(http, login);

        assertThat(reader.asked("/api/care-leavers").getStatus()).isEqualTo(status);
        assertThat(searched(reader, "Светлова").getStatus()).isEqualTo(status);
        assertThat(reader.asked("/api/care-leavers/CL-2026-999999").getStatus()).isEqualTo(status == 200 ? 404 : 403);
    }

    @Test
    void refusesWhatIsNoQuestion() {
        assertThat(intake.asked("/api/care-leavers?page=-1").getStatus()).isEqualTo(400);
        assertThat(intake.asked("/api/care-leavers?status=LOST").getStatus()).isEqualTo(400);
        assertThat(searched(intake, "x".repeat(101)).getStatus()).isEqualTo(400);
    }

    @Test
    void keepsPeopleOutOfLogsAndReadableTables() {
        String wrong = CANARY.replace("17.05.2008", "Канареечкин");
        intake.check(Sheets.csv(CANARY, wrong));
        intake.sent(Sheets.csv("Канареечкин;" + Sheets.HEADER, List.of(CANARY), StandardCharsets.UTF_8), true);
        intake.enter(Sheets.csv(wrong, CANARY));
        assertThat(tablesWithCanaries()).isEmpty();
        background.run();
        searched(intake, "Канареечкин");

        assertThat(tablesWithCanaries()).isEmpty();
        assertThat(linesWithCanaries()).isEmpty();
    }

    /** Whoever is there already stays the same. */
    private String entered() {
        intake.enter(Sheets.csv(CANARY));
        background.run();
        return search(intake, "245-817-369 95").at("/0/caseNumber").asText();
    }

    private static JsonNode search(Imports reader, String text) {
        return Imports.json(searched(reader, text), 200);
    }

    private static MockHttpServletResponse searched(Imports reader, String text) {
        return reader.perform(post("/api/care-leavers/search")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"%s\"}".formatted(text)));
    }

    private List<String> noted() {
        return database.sql("select action || ' ' || subject from security.access_log")
                .query(String.class)
                .list();
    }

    private List<String> tablesWithCanaries() {
        List<String> tables = database.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list();
        assertThat(tables).contains("public.act_ru_variable", "careleaver.import_row");
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            needles()
                    .forEach(needle -> database.sql("select '%s' from %s t where position(? in t::text) > 0 limit 1"
                                    .formatted(table, table))
                            .param(needle)
                            .query(String.class)
                            .list()
                            .forEach(found::add));
        }
        return found;
    }

    private static List<String> needles() {
        return NEEDLES.stream()
                .flatMap(needle -> Stream.of(needle, HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private List<String> linesWithCanaries() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> NEEDLES.stream().anyMatch(line::contains))
                .toList();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
