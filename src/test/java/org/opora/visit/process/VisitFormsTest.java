package org.opora.visit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.assessment.Proposal;
import org.opora.assessment.Proposals;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.FakeForm;
import org.opora.assessment.fakes.TestWords;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportLevel;
import org.opora.casefile.VisitKind;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.visit.RecordVisit;
import org.springframework.context.i18n.LocaleContextHolder;

class VisitFormsTest {

    private final RecordVisit recordVisit = mock(RecordVisit.class);
    private final FormListener homeVisit = new VisitListeners().visitFamilyListener(recordVisit, Cases.REGION);
    private final Proposals proposals = mock(Proposals.class);

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void recordsAVisit() {
        when(recordVisit.record(Cases.NUMBER, VisitKind.HOME_VISIT, Cases.TODAY, "NO_ACCESS"))
                .thenReturn(2);
        var form = new FakeForm().with("visitedOn", "2026-11-21").with("visitOutcome", "NO_ACCESS");

        homeVisit.submitted(form);

        assertThat(form.variables).containsEntry("missedVisits", 2);
    }

    @Test
    void recordsNoVisitOfTomorrow() {
        var form = new FakeForm().with("visitedOn", "2026-11-22").with("visitOutcome", "HELD");

        assertRefused(() -> homeVisit.submitted(form), "visitedOn", "date.future");
        verifyNoInteractions(recordVisit);
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP, CONTINUE",
        "KEEP, CHANGE_PLAN",
        "STEP_DOWN, LEVEL_DOWN",
        "STEP_UP, LEVEL_UP",
        "EXTEND, EXTEND",
        "REMOVE, REMOVE",
        "TRANSFER, REMOVE"
    })
    void followsTheProposalWithoutAReason(String proposal, String outcome) {
        assertThatCode(() -> new ReviewDecision(outcome, "IMPROVED", null).checkedAgainst(proposal))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP, LEVEL_DOWN",
        "KEEP, REMOVE",
        "STEP_DOWN, CONTINUE",
        "STEP_UP, LEVEL_DOWN",
        "REMOVE, CONTINUE",
        "TRANSFER, EXTEND",
        "EXTEND, CONTINUE",
        "UNKNOWN, CONTINUE"
    })
    void departsFromTheProposalOnlyWithAReason(String proposal, String outcome) {
        assertRefused(
                () -> new ReviewDecision(outcome, "IMPROVED", null).checkedAgainst(proposal),
                "overrideReason",
                "override.reason");
        assertThatCode(() -> new ReviewDecision(outcome, "IMPROVED", "why").checkedAgainst(proposal))
                .doesNotThrowAnyException();
    }

    @Test
    void removesOnlyForAReason() {
        assertRefused(
                () -> new ReviewDecision("REMOVE", null, null).checkedAgainst("REMOVE"),
                "removalReason",
                "removal.reason");
    }

    @Test
    void movesNoLevelBeyondTheEnds() {
        assertRefused(
                () -> new ReviewDecision("LEVEL_UP", null, null)
                        .checkedAt(SupportLevel.EMERGENCY, CaseKind.FAMILY_PATRONAGE),
                "reviewOutcome",
                "level.highest");
        assertRefused(
                () -> new ReviewDecision("LEVEL_DOWN", null, null)
                        .checkedAt(SupportLevel.CONSULTATIVE, CaseKind.FAMILY_PATRONAGE),
                "reviewOutcome",
                "level.lowest");
        assertThatCode(() -> new ReviewDecision("LEVEL_DOWN", null, null)
                        .checkedAt(SupportLevel.PREVENTIVE, CaseKind.FAMILY_PATRONAGE))
                .doesNotThrowAnyException();
    }

    @Test
    void notesTheDecisionBesideBothTables() {
        var form = new FakeForm()
                .with("reviewOutcome", "LEVEL_DOWN")
                .with("overrideReason", "the father is back at work")
                .variable("proposedReviewOutcome", "KEEP");

        new DecideReviewListener(proposals, Cases.holding(Cases.at("BASIC")), Cases.REGION).submitted(form);

        for (String table : List.of("RemovalEligibility", "LevelTransfer")) {
            verify(proposals).decided(Cases.NUMBER, table, "LEVEL_DOWN", "the father is back at work");
        }
    }

    @Test
    void showsTheProposalAndItsFacts() {
        var proposal = new Proposal(
                Cases.NUMBER,
                "RemovalEligibility",
                1,
                Map.of("netScore", 7, "actionsDonePercent", 85),
                List.of("rule6"),
                List.of(Map.of("proposal", "REMOVE", "reason", "IMPROVED")),
                Cases.NOW,
                null);
        when(proposals.latest(Cases.NUMBER, "RemovalEligibility")).thenReturn(Optional.of(proposal));
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        var values = new ReviewProposalContext(proposals, TestWords.words()).values(new FakeForm());

        assertThat(values.get("proposalText")).isEqualTo("""
                - Proposed: **removal from support**
                - Reason: the family's situation improved
                - Net score: 7
                - Actions of the plan done: 85 %""");
    }

    @Test
    void showsWhySupportEndsWithoutAReview() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));

        var values = new ReviewProposalContext(proposals, TestWords.words())
                .values(new FakeForm().variable("removalReason", "CHILD_ADULT"));

        assertThat(values.get("proposalText"))
                .isEqualTo("- Основание завершения сопровождения: младшему ребёнку исполнилось 18 лет");
    }

    private static void assertRefused(ThrowingCallable code, String field, String rule) {
        assertThatThrownBy(code).isInstanceOfSatisfying(FieldRefused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.rule()).isEqualTo(rule);
        });
    }
}
