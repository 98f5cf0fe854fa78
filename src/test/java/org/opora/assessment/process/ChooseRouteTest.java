package org.opora.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.assessment.Assessments;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.FakeForm;
import org.opora.assessment.fakes.TestWords;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.springframework.context.i18n.LocaleContextHolder;

class ChooseRouteTest {

    private final Assessments assessments = mock(Assessments.class);
    private final SupportCases cases = mock(SupportCases.class);
    private final ChooseRouteListener listener = new ChooseRouteListener(assessments, cases);

    @BeforeEach
    void crisisIsProposed() {
        var proposed = Cases.assessment(27, "CRISIS", "PROPOSE_SOP", List.of("S3"));
        when(assessments.latest(Cases.NUMBER)).thenReturn(Optional.of(proposed));
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void followsTheProposalWithoutAReason() {
        var form = choice("SUPPORT", "CRISIS", "SOP_PROPOSED");

        listener.submitted(form);

        verify(assessments).decided(Cases.NUMBER, "CRISIS", "PROPOSE_SOP", null);
        verify(cases).decideLevel(Cases.NUMBER, "CRISIS", "PROPOSE_SOP");
        assertThat(form.variables).containsEntry("level", "CRISIS").containsEntry("category", "PROPOSE_SOP");
        assertThat(form.variables).doesNotContainKey("closingReason");
    }

    @Test
    void departsFromTheLevelOnlyWithAReason() {
        assertRefused(choice("SUPPORT", "BASIC", "SOP_PROPOSED"), "overrideReason", "override.reason");
        verifyNoInteractions(cases);
    }

    @Test
    void departsFromTheCategoryOnlyWithAReason() {
        assertRefused(choice("SUPPORT", "CRISIS", "TZHS"), "overrideReason", "override.reason");
    }

    @Test
    void keepsTheReason() {
        listener.submitted(choice("SUPPORT", "BASIC", "TZHS").with("overrideReason", "grandmother helps"));

        verify(assessments).decided(Cases.NUMBER, "BASIC", "TZHS", "grandmother helps");
    }

    @Test
    void supportsNobodyAtNoLevel() {
        assertRefused(
                choice("SUPPORT", "NONE", "NONE").with("overrideReason", "reason"), "decidedLevel", "level.needed");
    }

    @Test
    void closesWithTheRouteAsReason() {
        for (String route : List.of("ONE_OFF_HELP", "NO_NEED")) {
            var form = choice(route, "NONE", "NONE").with("overrideReason", "reason");
            listener.submitted(form);
            assertThat(form.variables).containsEntry("closingReason", route);
        }
    }

    @Test
    void showsTheProposalInTheReadersLanguage() {
        var context = new ChooseRouteContext(assessments, TestWords.words());

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(context.values(new FakeForm()))
                .containsEntry("proposedLevelText", "Crisis")
                .containsEntry("netScoreText", "27 (risk 31, strengths 4)")
                .containsEntry("flagsText", "- S3 – alcohol abuse")
                .containsEntry("templatesText", "- Help to find work\n- Documents");
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        assertThat(context.values(new FakeForm()))
                .containsEntry("proposedLevelText", "Кризисный")
                .containsEntry("flagsText", "- S3 – злоупотребление алкоголем");
    }

    private void assertRefused(FakeForm form, String field, String rule) {
        assertThatThrownBy(() -> listener.submitted(form)).isInstanceOfSatisfying(FieldRefused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.rule()).isEqualTo(rule);
        });
    }

    private static FakeForm choice(String route, String level, String category) {
        return new FakeForm().with("route", route).with("decidedLevel", level).with("decidedCategory", category);
    }
}
