package org.opora.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.FakeForm;
import org.opora.assessment.fakes.TestWords;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.plan.DraftedPlan;
import org.opora.plan.SupportPlans;
import org.opora.registry.Families;
import org.opora.registry.Family;
import org.opora.registry.Person;
import org.springframework.context.i18n.LocaleContextHolder;

class PlanFormsTest {

    private static final UUID MOTHER = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final SupportPlans plans = mock(SupportPlans.class);

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void acceptsADraftDueFromTodayOn() {
        var listener = new DraftPlanListener(Cases.REGION);

        assertThatCode(() -> listener.submitted(draft(Cases.TODAY))).doesNotThrowAnyException();
        assertRefused(listener, draft(Cases.TODAY.minusDays(1)), "dueOn", "date.past");
    }

    @Test
    void returnsAPlanOnlyWithANote() {
        var listener = new ApprovePlanListener();

        assertRefused(listener, new FakeForm().with("planDecision", "RETURN"), "note", "note.required");
        assertThatCode(() -> listener.submitted(
                        new FakeForm().with("planDecision", "RETURN").with("note", "too late")))
                .doesNotThrowAnyException();
        assertThatCode(() -> listener.submitted(new FakeForm().with("planDecision", "APPROVE")))
                .doesNotThrowAnyException();
    }

    @Test
    void notesHowAnActionEnded() {
        var listener = new CarryOutActionListener(plans, Cases.REGION);

        listener.submitted(ended("2026-11-21"));

        verify(plans).ended(Cases.NUMBER, "1-2", false, "NOT_DONE");
    }

    @Test
    void endsNoActionTomorrow() {
        assertRefused(new CarryOutActionListener(plans, Cases.REGION), ended("2026-11-22"), "doneOn", "date.future");
        verifyNoInteractions(plans);
    }

    @Test
    void showsAPlanInTheReadersLanguageAndLeavesSignsAlone() {
        var form = Cases.signed(
                "draft-plan",
                Cases.NOW,
                Map.of("goals", "*sober* home", "actions", List.of(row(Cases.TODAY, MOTHER.toString()))));
        var text = new PlanText(TestWords.words(), members(), TestWords.language());

        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));

        assertThat(text.of(Cases.NUMBER, new DraftedPlan(form)))
                .contains("**Цели**", "\\*sober\\* home", "**Мероприятия**", "- school · образование")
                .contains("куратор", "Иванова Анна", "этап 1");
    }

    @Test
    void offersTheMembersOfTheFamily() {
        assertThat(members().options(Cases.NUMBER))
                .containsExactly(Map.of("label", "Иванова Анна", "value", MOTHER.toString()));
    }

    private static FamilyMembers members() {
        Families families = mock(Families.class);
        var mother = new Person(MOTHER, "MOTHER", "Иванова", "Анна", null, null, null);
        var family = new Family(Cases.FAMILY, "Ивановы", "адрес", null, null, "centre", List.of(mother));
        when(families.find(Cases.FAMILY)).thenReturn(Optional.of(family));
        return new FamilyMembers(Cases.holding(Cases.at("BASIC")), families);
    }

    private static FakeForm ended(String day) {
        return new FakeForm().with("doneOn", day).with("result", "NOT_DONE").variable("actionNumber", "1-2");
    }

    private static FakeForm draft(LocalDate dueOn) {
        return new FakeForm().with("actions", List.of(row(LocalDate.of(2027, 1, 1), ""), row(dueOn, "")));
    }

    private static Map<String, Object> row(LocalDate dueOn, String person) {
        return Map.of(
                "domain", "EDUCATION",
                "title", "school",
                "agency", "NONE",
                "person", person,
                "order", 1,
                "dueOn", dueOn.toString(),
                "indicator", "goes every day");
    }

    private static void assertRefused(FormListener listener, FakeForm form, String field, String rule) {
        assertThatThrownBy(() -> listener.submitted(form)).isInstanceOfSatisfying(FieldRefused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.rule()).isEqualTo(rule);
        });
    }
}
