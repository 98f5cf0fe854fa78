package org.opora.careleaver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.testing.BackgroundWork;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The yearly file through the page that an institution's worker sees. */
@YearlyFileTest
class ImportPageTests {

    private static final String PAGE = "/care-leavers/import";
    private static final String RIGHT =
            "Страницына;Вера;Олеговна;17.05.2008;087-654-303 00;home-8;30.06.2026;Страничная ул., 1";

    @Autowired
    MockMvc http;

    @Autowired
    BackgroundWork background;

    @Autowired
    WaitingLeavers waitingLeavers;

    @Autowired
    TestClock clock;

    private Imports intake;

    @BeforeEach
    void begin() {
        waitingLeavers.begin();
        intake = new Imports(http, "intake8");
    }

    @Test
    void namesEachRowThatIsNotRight() throws Exception {
        String report = followed(sent("check", Sheets.csv(RIGHT, RIGHT.replace("17.05.2008", "давно"))));

        assertThat(report)
                .contains("Никто не внесён", "с ошибкой", "Это не дата")
                .doesNotContain("давно", "Страницына");
    }

    @Test
    void entersTheGoodRowsAndKnowsThemTheNextTime() throws Exception {
        MockHttpServletResponse sent = sent("enter", Sheets.csv(RIGHT));
        MockHttpServletResponse running = intake.asked(String.valueOf(sent.getRedirectedUrl()));
        assertThat(running.getHeader("Refresh")).isEqualTo("2");
        background.run();

        assertThat(followed(sent)).contains("Все правильные строки внесены", "CL-");
        assertThat(followed(sent("enter", Sheets.csv(RIGHT)))).contains("уже в реестре");
        assertThat(text(intake.asked(PAGE))).contains(String.valueOf(sent.getRedirectedUrl()));
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        MockHttpServletResponse refused =
                sent("check", Sheets.csv("Прозвище;" + Sheets.HEADER, List.of(RIGHT), StandardCharsets.UTF_8));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("role=\"alert\"", "Прозвище");
    }

    @Test
    void remindsOfTheListOfThisYearsLeaversInAprilAndUntilItComes() throws Exception {
        assertThat(text(intake.asked(PAGE))).doesNotContain("Список выпускников");

        clock.set(Instant.parse("2026-03-31T15:00:00Z"));
        assertThat(text(intake.asked(PAGE))).contains("нужно внести до 30 апреля 2026");
        clock.set(Instant.parse("2027-04-30T15:00:00Z"));
        assertThat(text(intake.asked(PAGE))).contains("нужно было внести до 30 апреля 2027");
    }

    @Test
    void isForThoseWhoEnterLeavers() {
        assertThat(new Imports(http, "auditor").asked(PAGE).getStatus()).isEqualTo(403);
        assertThat(intake.asked(PAGE + "/00000000-0000-0000-0000-000000000000").getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse sent(String act, byte[] file) {
        return intake.perform(multipart(PAGE)
                .file(new MockMultipartFile("file", "leavers", null, file))
                .param("act", act));
    }

    private String followed(MockHttpServletResponse sent) throws UnsupportedEncodingException {
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(sent.getHeader(HttpHeaders.LOCATION)).startsWith(PAGE);
        return text(intake.asked(String.valueOf(sent.getRedirectedUrl())));
    }

    private static String text(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
