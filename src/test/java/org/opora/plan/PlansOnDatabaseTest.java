package org.opora.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.Database;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCases;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlansOnDatabaseTest {

    private final JdbcClient jdbc = Database.empty();
    private final PlanStore plans = new PlanStore(jdbc);
    private final ActionStore actions = new ActionStore(jdbc, Cases.cipher());
    private final CaseFile file = Cases.file();
    private final SupportCases cases = Cases.holding(Cases.at("BASIC"));
    private final Drafts drafts = new Drafts(file, cases, plans, actions);
    private final ProposePlan proposePlan = new ProposePlan(plans, cases);
    private final PutPlanInForce putPlanInForce = new PutPlanInForce(drafts, proposePlan, plans, actions);
    private final PickNextActions pickNextActions = new PickNextActions(plans, actions);
    private final SupportPlans supportPlans = new StoredPlans(plans, actions, List.of(), Cases.REGION);

    @Test
    void opensOneDraftHoweverOftenItIsAsked() {
        proposePlan.propose(Cases.NUMBER);
        proposePlan.propose(Cases.NUMBER);

        assertThat(plans.lastVersion(Cases.NUMBER)).isEqualTo(1);
    }

    @Test
    void worksThroughThePlanStageByStage() {
        inForce(List.of(row("treatment", "1"), row("school", "1"), row("work", "2")));

        assertThat(pickNextActions.pick(Cases.NUMBER)).containsExactly("1-1", "1-2");
        assertThat(pickNextActions.pick(Cases.NUMBER)).isEmpty();
        supportPlans.ended(Cases.NUMBER, "1-1", true, "DONE");
        assertThat(pickNextActions.pick(Cases.NUMBER)).isEmpty();
        supportPlans.ended(Cases.NUMBER, "1-2", false, "DECLINED");
        assertThat(pickNextActions.pick(Cases.NUMBER)).containsExactly("1-3");
        assertThat(supportPlans.donePercent(Cases.NUMBER)).isEqualTo(33);
    }

    @Test
    void picksNothingWithoutAPlan() {
        assertThat(pickNextActions.pick(Cases.NUMBER)).isEmpty();
        assertThat(supportPlans.donePercent(Cases.NUMBER)).isZero();
    }

    @Test
    void keepsTheWordsOfAnActionEncrypted() {
        inForce(List.of(row("treatment", "1")));

        PlanAction action = supportPlans.action(Cases.NUMBER, "1-1").orElseThrow();
        assertThat(action.title()).isEqualTo("treatment");
        assertThat(action.indicator()).isEqualTo("certificate");
        var row = jdbc.sql("select to_jsonb(a) - 'title_enc' - 'indicator_enc' from plan.plan_action a")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("treatment", "certificate");
    }

    @Test
    void takesOverWhatIsUnderWayOrDone() {
        inForce(List.of(row("treatment", "1"), row("school", "1"), row("work", "2")));
        pickNextActions.pick(Cases.NUMBER);
        supportPlans.ended(Cases.NUMBER, "1-1", true, "DONE");

        inForce(List.of(row("treatment", "1"), row("housing", "1"), row("work", "2")));

        SupportPlan plan = plans.inForce(Cases.NUMBER).orElseThrow();
        assertThat(plan.version()).isEqualTo(2);
        assertThat(actions.of(plan))
                .extracting(PlanAction::number, PlanAction::title, PlanAction::state)
                .containsExactly(
                        tuple("1-1", "treatment", "DONE"),
                        tuple("1-2", "school", "STARTED"),
                        tuple("2-2", "housing", "PLANNED"),
                        tuple("2-3", "work", "PLANNED"));
    }

    @Test
    void putsADraftInForceOnce() {
        inForce(List.of(row("treatment", "1")));
        putPlanInForce.putInForce(Cases.NUMBER);

        assertThat(plans.lastVersion(Cases.NUMBER)).isEqualTo(1);
    }

    @Test
    void needsADraft() {
        assertThatThrownBy(() -> putPlanInForce.putInForce(Cases.NUMBER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void offersForRevisionWhatIsNotUnderWayOrDone() {
        inForce(List.of(row("treatment", "1"), row("work", "2")));
        pickNextActions.pick(Cases.NUMBER);

        assertThat(drafts.openRows(Cases.NUMBER))
                .extracting(row -> row.get("title"))
                .containsExactly("work");
    }

    @Test
    void tellsWhyTheLastDraftCameBackUntilItIsDraftedAnew() {
        drafted(5, List.of(row("treatment", "1")));
        var returned = Cases.signed(
                "approve-plan", Cases.daysAgo(4), Map.of("planDecision", "RETURN", "note", "dates are too late"));
        when(file.latest(Cases.NUMBER, "approve-plan")).thenReturn(Optional.of(returned));
        assertThat(drafts.returnNote(Cases.NUMBER)).hasValue("dates are too late");
        assertThat(drafts.openRows(Cases.NUMBER)).hasSize(1);

        drafted(3, List.of(row("treatment", "1")));

        assertThat(drafts.returnNote(Cases.NUMBER)).isEmpty();
    }

    private void inForce(List<Map<String, Object>> rows) {
        drafted(1, rows);
        putPlanInForce.putInForce(Cases.NUMBER);
    }

    private void drafted(int daysAgo, List<Map<String, Object>> rows) {
        var form = Cases.signed(
                "draft-plan", Cases.daysAgo(daysAgo), Map.of("goals", "sober home", "actions", new ArrayList<>(rows)));
        when(file.latest(Cases.NUMBER, "draft-plan")).thenReturn(Optional.of(form));
    }

    private static Map<String, Object> row(String title, String order) {
        return Map.of(
                "domain", "HEALTH",
                "title", title,
                "agency", "HEALTH",
                "order", Integer.valueOf(order),
                "dueOn", "2026-12-01",
                "indicator", "certificate");
    }
}
