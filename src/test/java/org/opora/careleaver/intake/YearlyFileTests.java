package org.opora.careleaver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCases;
import org.opora.organisation.StaffRegister;
import org.opora.testing.BackgroundWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The yearly file as intake of an institution sends it. */
@YearlyFileTest
class YearlyFileTests {

    @Autowired
    MockMvc http;

    @Autowired
    BackgroundWork background;

    @Autowired
    WaitingLeavers waitingLeavers;

    @Autowired
    SupportCases cases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    StaffRegister staff;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    private Imports intake;

    @BeforeEach
    void atWork() {
        waitingLeavers.begin();
        intake = new Imports(http, "intake7");
    }

    @Test
    void isCheckedWithoutEnteringAnybody() {
        List<String> people = Sheets.newPeople(3, TestHomes.SEVENTH);
        people = new ArrayList<>(people);
        people.add(people.get(0));
        people.add(people.get(1).replace("2008", "1998").replaceFirst(";\\d{3}-", ";999-"));

        JsonNode report = intake.check(Sheets.csv(people));

        assertThat(report.path("state").asText()).isEqualTo("CHECKED");
        assertThat(counts(report)).isEqualTo("rows 5, waiting 3, in 0, bad 1, duplicates 1");
        assertThat(report.at("/report/3/errors/0/message").asText()).isEqualTo("Этот же человек уже есть в строке 2.");
        assertThat(report.at("/report/4/errors/0/field").asText()).isEqualTo("snils");
        assertThat(report.at("/report/4/errors/0/rule").asText()).isEqualTo("snils.digit");
        background.run();
        assertThat(intake.report(report.path("id").asText())).isEqualTo(report);
        assertThat(contents()).isZero();
    }

    @Test
    void goesInRowByRowEachAsItsOwnCase() {
        String id = intake.enter(Sheets.xlsx(Sheets.newPeople(3, "детский дом № 7")));
        assertThat(intake.report(id).path("state").asText()).isEqualTo("RUNNING");
        assertThat(counts(intake.report(id))).isEqualTo("rows 3, waiting 3, in 0, bad 0, duplicates 0");
        assertThat(contents()).isEqualTo(3);

        background.run();

        JsonNode report = intake.report(id);
        assertThat(report.path("state").asText()).isEqualTo("DONE");
        assertThat(counts(report)).isEqualTo("rows 3, waiting 0, in 3, bad 0, duplicates 0");
        String number = report.at("/report/2/caseNumber").asText();
        assertThat(number).startsWith("CL-2026-");
        assertThat(cases.get(number).organisation()).isEqualTo(TestHomes.SEVENTH);
        assertThat(caseFile.chronology(number))
                .extracting(entry -> entry.kind() + " by " + entry.by())
                .startsWith("FAMILY_ATTACHED by intake7", "CARE_LEAVER_REGISTERED by intake7");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .rootProcessInstances()
                        .tenantIdIn(TestHomes.SEVENTH)
                        .count())
                .isEqualTo(1);
        assertThat(contents()).isZero();
    }

    @Test
    void isSentAgainAfterCorrectionsWithoutDoubles() {
        List<String> people = new ArrayList<>(Sheets.newPeople(112, TestHomes.SEVENTH));
        List<String> wrong = new ArrayList<>(people);
        wrong.set(10, people.get(10).replace("30.06.2026", "31.06.2026"));
        wrong.set(20, people.get(20).replace(TestHomes.SEVENTH, "home-77"));
        String first = intake.enter(Sheets.csv(wrong));
        background.run();
        assertThat(counts(intake.report(first))).isEqualTo("rows 112, waiting 0, in 110, bad 2, duplicates 0");

        String second = intake.enter(Sheets.csv(people));
        background.run();

        JsonNode report = intake.report(second);
        assertThat(counts(report)).isEqualTo("rows 112, waiting 0, in 2, bad 0, duplicates 110");
        assertThat(report.at("/report/0/caseNumber"))
                .isEqualTo(intake.report(first).at("/report/0/caseNumber"));
        assertThat(report.at("/report/0/errors/0/message").asText())
                .startsWith("Выпускник с таким СНИЛС уже есть в реестре, см. дело CL-2026-");
        assertThat(report.path("report")).hasSize(100);
        JsonNode in = Imports.json(intake.asked("/api/care-leavers/import/" + second + "?outcome=IN"), 200);
        assertThat(in.path("report")).hasSize(2);
    }

    @Test
    void endsAtTheWallsOfTheInstitution() {
        List<String> people = new ArrayList<>(Sheets.newPeople(1, TestHomes.SEVENTH));
        people.addAll(Sheets.newPeople(1, TestHomes.EIGHTH));

        JsonNode report = intake.check(Sheets.csv(people));
        JsonNode ofBoth = new Imports(http, "intake78").check(Sheets.csv(people));

        assertThat(report.at("/report/1/errors/0/rule").asText()).isEqualTo("careLeaver.cell.institution");
        assertThat(counts(ofBoth)).isEqualTo("rows 2, waiting 2, in 0, bad 0, duplicates 0");
        assertThat(read("head7", report)).isEqualTo(200);
        assertThat(read("intake8", report)).isEqualTo(404);
        assertThat(read("intake7", ofBoth)).isEqualTo(404);
        assertThat(read("intake78", report)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"curator7, 403", "admin7, 403", "head7, 200", "intake7, 200"})
    void isForIntakeAndSupervisors(String login, int status) {
        Imports imports = new Imports(http, login);

        assertThat(imports.sent(Sheets.csv(Sheets.newPeople(1, TestHomes.SEVENTH)), true)
                        .getStatus())
                .isEqualTo(status);
        assertThat(imports.asked("/api/care-leavers/import/template.csv").getStatus())
                .isEqualTo(status);
    }

    @Test
    void saysInTheReadersLanguageWhatIsWrongWithIt() {
        JsonNode problem =
                Imports.json(intake.sent(Sheets.csv("Фамилия;Имя", List.of("А;Б"), Sheets.WINDOWS_1251), true), 400);

        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("file");
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("careLeaver.file.columnMissing");
        assertThat(problem.path("detail").asText())
                .isEqualTo("file: Не хватает столбцов: Дата рождения, Учреждение, Дата выпуска, Адрес.");
    }

    @Test
    void doesNotGoInForSomebodyWhoWorksHereNoLonger() {
        staff.reassign("colleague7", Set.of("intake"), Set.of(TestHomes.SEVENTH));
        String id = new Imports(http, "colleague7").enter(Sheets.csv(Sheets.newPeople(2, TestHomes.SEVENTH)));
        staff.reassign("colleague7", Set.of("intake"), Set.of(TestHomes.EIGHTH));

        background.run();

        assertThat(counts(intake.report(id))).isEqualTo("rows 2, waiting 0, in 0, bad 2, duplicates 0");
    }

    private int read(String login, JsonNode report) {
        return new Imports(http, login)
                .asked("/api/care-leavers/import/" + report.path("id").asText())
                .getStatus();
    }

    private long contents() {
        return database.sql("select count(content_enc) from careleaver.import_row")
                .query(Long.class)
                .single();
    }

    static String counts(JsonNode report) {
        List<String> counts = new ArrayList<>();
        for (String count : List.of("rows", "waiting", "in", "bad", "duplicates")) {
            counts.add(count + " " + report.path(count).asInt());
        }
        return String.join(", ", counts);
    }
}
