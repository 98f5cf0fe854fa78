package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers of a case, as staff print them. */
class PaperTests extends ReferralTest {

    private static final int SENTENCES = 90;
    private static final String SENTENCE = "Дети ухожены, ёлка наряжена, продукты есть. ";
    private static final String LONG = SENTENCE.repeat(SENTENCES).strip();

    @Autowired
    JdbcClient database;

    @Test
    void aSignedFormIsPrintedInTheLanguageAskedFor() throws Exception {
        Journey family = visited();
        Printed russian = print("curator", family, "papers/" + entry(family, "visit-family") + ".pdf?lang=ru");
        Printed english = print("curator", family, "papers/" + entry(family, "visit-family") + ".pdf?lang=en");

        assertThat(russian.title()).isEqualTo("Акт патронажного посещения семьи · " + family.caseNumber());
        assertThat(russian.language()).isEqualTo("ru");
        assertThat(russian.pages()).hasSizeGreaterThan(1);
        assertThat(russian.text())
                .contains("Дело " + family.caseNumber(), "Дата посещения", "Подписано в системе", "расшифровка подписи")
                .contains("От семьи", "стр. 1 из");
        assertThat(russian.text().split("ёлка наряжена", -1)).hasSize(SENTENCES + 1);
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.text())
                .contains("Act of a patronage visit", "Date of the visit", "Signed in the system on", "page 2 of");
        assertThat(english.text()).doesNotContain("Дата посещения").contains(SENTENCE.strip());
    }

    @Test
    void whatARoleIsNotShownIsNotPrintedForIt() {
        Journey family = visited();
        String paper = "papers/" + entry(family, "visit-family") + ".pdf?lang=en";

        assertThat(print("curator", family, paper).text()).contains("Прививки сделаны");
        assertThat(print("manager", family, paper).text())
                .contains("(not shown to your role)")
                .doesNotContain("Прививки сделаны");
    }

    @Test
    void theFormOfATaskIsPrintedToBeFilledInByHand() {
        Journey family = supported(List.of(), action("HOUSING", "NONE", 1)).timerFires("CatchEvent_VisitDue");
        String task = "/tasks/" + family.task("visit-family").getId() + "/form.pdf?lang=ru";
        Printed blank = keep("blank", WebPages.of(port, "curator").get(task));

        assertThat(blank.text())
                .contains(
                        "Заполняется от руки",
                        "Акт патронажного посещения",
                        "□",
                        "Алла",
                        "Наблюдения",
                        family.caseNumber());
        assertThat(WebPages.of(port, "curator2").get(task).statusCode()).isEqualTo(404);
        assertThat(WebPages.of(port, "curator").get("/tasks/none/form.pdf").statusCode())
                .isEqualTo(404);
        assertThat(prints(family)).anyMatch(subject -> subject.contains(" task "));
    }

    @Test
    void planAgreementConsentsAndMinutesArePapersOfTheirOwn() {
        Journey family = supported(List.of(Agency.HEALTH), action("HEALTH", "HEALTH", 1));

        assertThat(print("curator", family, "plan.pdf?lang=ru").text())
                .contains("Индивидуальная программа сопровождения, редакция 1", "Мероприятие", "Алла");
        assertThat(print("curator", family, "agreement.pdf?lang=ru").text())
                .contains("Договор о сопровождении", "Алла", "Здравоохранение");
        assertThat(print("curator", family, "consents.pdf?lang=ru").text())
                .contains("Согласие на передачу персональных данных", "Алла", "152-ФЗ");
        String minutes = entry(family, "hold-case-conference");
        assertThat(print("secretary", family, "minutes/" + minutes + ".pdf?lang=ru")
                        .text())
                .contains("Протокол межведомственного консилиума", "Председатель", "Секретарь");
        String survey = entry(family, "survey-home");
        assertThat(get("curator", family, "minutes/" + survey + ".pdf").statusCode())
                .isEqualTo(404);
        assertThat(prints(family)).contains(family.caseNumber() + " plan", family.caseNumber() + " consents");
    }

    @Test
    void theAuditPackHoldsTheWholeCase() {
        Journey family = supported(List.of(Agency.HEALTH), action("HEALTH", "HEALTH", 1));
        background.run();
        Printed forAuditor = print("auditor", family, "audit-pack.pdf?lang=ru");

        assertThat(forAuditor.text())
                .contains("Материалы дела " + family.caseNumber(), "Хронология", "Акт обследования условий жизни")
                .contains("Предложения и решения", "Исходные данные", "Правовое основание", "Переданные данные")
                .contains("Кто смотрел дело", "печать", numberOf(family));
        assertThat(forAuditor.bookmarks())
                .contains("Дело", "Хронология", "Кто смотрел дело")
                .anyMatch(title -> title.contains("Протокол межведомственного консилиума"));
        assertThat(print("supervisor", family, "audit-pack.pdf?lang=en").text())
                .contains("Deadlines and their rules")
                .doesNotContain("Who looked at the case");
        assertThat(get("curator", family, "audit-pack.pdf").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyWhoReadsTheCaseFilePrintsIt() {
        Journey family = supported(List.of(Agency.HEALTH), action("HEALTH", "HEALTH", 1));
        String survey = "papers/" + entry(family, "survey-home") + ".pdf";
        List<String> papers =
                List.of(survey, "plan.pdf", "agreement.pdf", "consents.pdf", "audit-pack.pdf", "attachments");

        for (String paper : papers) {
            assertThat(get("curator2", family, paper).statusCode()).as(paper).isEqualTo(404);
            assertThat(get("analyst", family, paper).statusCode()).as(paper).isEqualTo(403);
            assertThat(WebPages.stranger(port)
                            .get("/cases/" + family.caseNumber() + "/" + paper)
                            .statusCode())
                    .as(paper)
                    .isIn(302, 401);
        }
        Journey other = supported(List.of(), action("HOUSING", "NONE", 1));
        assertThat(get("curator", other, survey).statusCode()).isEqualTo(404);
        assertThat(get("curator", other, "papers/" + UUID.randomUUID() + ".pdf").statusCode())
                .isEqualTo(404);
    }

    private Journey visited() {
        return supported(List.of(), action("HOUSING", "NONE", 1))
                .timerFires("CatchEvent_VisitDue")
                .complete("visit-family", "observations", LONG, "health", "Прививки сделаны");
    }

    private String entry(Journey family, String form) {
        return caseFile.latest(family.caseNumber(), form).orElseThrow().id().toString();
    }

    private List<String> prints(Journey family) {
        return database.sql(
                        "select subject from security.access_log where action = 'PRINT' and starts_with(subject, ?)")
                .param(family.caseNumber())
                .query(String.class)
                .list();
    }

    private HttpResponse<byte[]> get(String login, Journey family, String paper) {
        return WebPages.of(port, login).get("/cases/" + family.caseNumber() + "/" + paper);
    }

    private Printed print(String login, Journey family, String paper) {
        return keep(
                login + "-" + paper.replaceAll("\\.pdf.lang=", "-").replaceAll("/[0-9a-f-]{36}", ""),
                get(login, family, paper));
    }

    /** Papers are kept to be looked at. */
    private static Printed keep(String name, HttpResponse<byte[]> answer) {
        Printed printed = Printed.of(answer);
        try {
            Path folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(name + ".pdf"), answer.body());
        } catch (java.io.IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
        return printed;
    }
}
