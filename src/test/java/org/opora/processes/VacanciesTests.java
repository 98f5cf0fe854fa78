package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.demo.agencies.JobBoard;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Vacancies on the forms of those who help somebody to find work, and the same forms without them. */
@AutoConfigureMockMvc
class VacanciesTests extends ReferralTest {

    private static final Duration NEXT_LOOK = Duration.ofMinutes(2);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @DynamicPropertySource
    static void board(DynamicPropertyRegistry registry) {
        Neighbours.introduceBoard(registry);
    }

    @BeforeEach
    void nothingWasRead() {
        jdbc.sql("delete from referral.vacancy").update();
        jdbc.sql("delete from referral.vacancy_list").update();
    }

    @Test
    void areShownWhereTheCuratorHelpsToFindWork() {
        background.runAfter(NEXT_LOOK);
        Journey family = supported(List.of(), action("EMPLOYMENT", "NONE", 1));

        assertThat(vacanciesOn(family, "carry-out-action"))
                .contains("March 2, 2026", "In the whole region: 234.", "/board/card/demo-", "г Чита")
                .doesNotContain("Борзя", "+7(000)", "<b>", "&quot;", "&nbsp;");
        assertThat(vacanciesOn(family, "carry-out-action").split("\n- ", -1)).hasSize(1 + 5);
        family.complete("carry-out-action");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
    }

    @Test
    void areShownWhereAnEmploymentCentreIsAsked() {
        background.runAfter(NEXT_LOOK);
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.SILENT);
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();
        family.timerFires("BoundaryEvent_AnswerReminder");

        assertThat(vacanciesOn(family, "ask-agency")).contains("In the whole region: 234.");
    }

    @Test
    void areShownWhereAnEmploymentCentreDeclined() {
        background.runAfter(NEXT_LOOK);
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.DECLINE);
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();
        agenciesAnswerWithin(Duration.ofSeconds(3));

        assertThat(vacanciesOn(family, "choose-other-provider")).contains("In the whole region: 234.");
        family.complete("choose-other-provider", "declineChoice", "GIVE_UP");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("NOT_DONE");
    }

    @Test
    void areNobodysBusinessInOtherActions() {
        background.runAfter(NEXT_LOOK);
        Journey family = supported(List.of(), action("DOCUMENTS", "NONE", 1));

        assertThat(family.shown("carry-out-action")).containsKey("actionText").doesNotContainKey("vacanciesText");
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"DOWN", "SLOW", "GARBAGE"})
    void areNotMissedWhileTheBoardIsAway(Behaviour trouble) {
        Neighbours.server().board().behave(trouble);
        background.runAfter(NEXT_LOOK);
        Journey family = supported(List.of(), action("EMPLOYMENT", "NONE", 1));

        assertThat(family.shown("carry-out-action")).containsKey("actionText").doesNotContainKey("vacanciesText");
        family.complete("carry-out-action");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
    }

    @Test
    void areNotMissedWhenTheyCannotBeReadHere() {
        Journey family = supported(List.of(), action("EMPLOYMENT", "NONE", 1));
        jdbc.sql("alter table referral.vacancy_list rename to vacancy_lost").update();
        try {
            assertThat(family.shown("carry-out-action"))
                    .containsKey("actionText")
                    .doesNotContainKey("vacanciesText");
            family.complete("carry-out-action");
        } finally {
            jdbc.sql("alter table referral.vacancy_lost rename to vacancy_list").update();
        }
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
    }

    @Test
    void areReadOnceANightAndSaidToBeOldWhenTheyAre() {
        background.runAfter(NEXT_LOOK);
        Journey family = supported(List.of(), action("EMPLOYMENT", "NONE", 1));
        int asked = board().asked();
        background.runAfter(NEXT_LOOK);
        assertThat(board().asked()).isEqualTo(asked);

        board().behave(Behaviour.DOWN);
        clock.advance(Duration.ofDays(4));
        background.runAfter(NEXT_LOOK);
        assertThat(board().asked()).isGreaterThan(asked);
        assertThat(vacanciesOn(family, "carry-out-action"))
                .contains("This list is old: it is of March 2, 2026", "/board/card/demo-");

        board().behave(Behaviour.NORMAL);
        clock.advance(Duration.ofDays(1));
        background.runAfter(NEXT_LOOK);
        assertThat(vacanciesOn(family, "carry-out-action")).contains("as of March 7, 2026");
    }

    @Test
    void areListedForThoseWhoSeeTheCase() throws Exception {
        background.runAfter(NEXT_LOOK);
        String number = supported(List.of(), action("EMPLOYMENT", "NONE", 1)).caseNumber();

        list(number, "curator", 0)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(JobBoard.VACANCIES))
                .andExpect(jsonPath("$.old").value(false))
                .andExpect(jsonPath("$.vacancies.length()").value(50))
                .andExpect(jsonPath("$.vacancies[0].near").value(true));
        list(number, "curator", 4)
                .andExpect(jsonPath("$.vacancies.length()").value(34))
                .andExpect(jsonPath("$.vacancies[0].near").value(false));
        list(number, "curator", 5).andExpect(jsonPath("$.vacancies.length()").value(0));
        list(number, "curator", -1).andExpect(status().isBadRequest());
        list(number, "curator2", 0).andExpect(status().isNotFound());
        list("FP-2026-999999", "curator", 0).andExpect(status().isNotFound());
        list(number, "admin", 0).andExpect(status().isForbidden());
        http.perform(get("/api/cases/{number}/vacancies", number)).andExpect(status().isUnauthorized());
    }

    private ResultActions list(String number, String login, int page) throws Exception {
        return http.perform(get("/api/cases/{number}/vacancies", number)
                .param("page", String.valueOf(page))
                .with(httpBasic(login, login)));
    }

    private static JobBoard board() {
        return Neighbours.server().board();
    }

    private static String vacanciesOn(Journey family, String form) {
        return String.valueOf(family.shown(form).get("vacanciesText"));
    }
}
